"""zlib alone: sheets and shared strings inflated in pieces to nothing, without a checksum."""

import struct
import sys
import zipfile
import zlib

PIECE = 256 * 1024

size = 0
with zipfile.ZipFile(sys.argv[1]) as archive, open(sys.argv[1], "rb") as file:
    for part in archive.infolist():
        file.seek(part.header_offset + 26)
        name_size, extra_size = struct.unpack("<HH", file.read(4))
        file.seek(name_size + extra_size, 1)
        left = part.compress_size
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        while left and not inflater.eof:
            piece = file.read(min(PIECE, left))
            left -= len(piece)
            while piece:
                size += len(inflater.decompress(piece, PIECE))
                piece = inflater.unconsumed_tail
print(size)
