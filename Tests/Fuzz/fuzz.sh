#!/bin/sh
# Looks for inputs that break a law of Tests/Fuzz: fuzz.sh SECONDS SCRATCH TARGET...
# What it finds stands in SCRATCH/findings/TARGET; SCRATCH/corpus/TARGET makes the next run faster.
set -eu
seconds=$1 scratch=$2
shift 2
cd "$(dirname "$0")/../.."
mkdir -p "$scratch/modules"

# The program: each module with the counters of libFuzzer and the address sanitizer.
libraries="libcrypto libisal libxml-2.0 zlib"
compile() { # NAME OUTPUT-OPTIONS... -- FILES...
  module=$1
  shift
  swiftc -O -wmo -use-ld=lld -parse-as-library -package-name tieout -swift-version 6 \
    -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny \
    -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    $(pkg-config --cflags $libraries | sed 's/-I/-Xcc -I/g') \
    -I Sources/CISAL -I Sources/CLibCrypto -I Sources/CLibXML2 -I Sources/CZlib \
    -I "$scratch/modules" \
    -module-name "$module" "$@"
}
build() { # NAME FOLDER
  compile "$1" -emit-module -emit-module-path "$scratch/modules/$1.swiftmodule" \
    -emit-object -o "$scratch/modules/$1.o" $(find "$2" -name '*.swift' -not -path '*/Entry/*')
}
if [ ! -x "$scratch/fuzz" ] || [ "$(find Sources Tests/Fuzz -newer "$scratch/fuzz" \
  \( -name '*.swift' -o -name fuzz.sh \))" ]; then
  echo "building the program"
  for module in Tables Money Cryptography CSV XLSX; do build $module Sources/$module; done
  build FuzzLaws Tests/Fuzz
  compile fuzz -emit-executable -o "$scratch/fuzz" Tests/Fuzz/Entry/FuzzEntry.swift \
    "$scratch"/modules/*.o $(pkg-config --libs $libraries)
fi

# The search: ten seconds and 2 GB are more than any input may take. Leaks are looked for by
# `make asan`, because to look for them here makes the search ten times slower.
# Swift's own report of a crash does not go with the sanitizer's.
export SWIFT_BACKTRACE=enable=no
status=0
for target in "$@"; do
  corpus="$scratch/corpus/$target" findings="$scratch/findings/$target"
  mkdir -p "$corpus" "$findings"
  echo "fuzzing $target for $seconds seconds"
  kept=""
  for folder in Seeds Findings; do
    if [ -d "Tests/Fuzz/$folder/$target" ]; then kept="$kept Tests/Fuzz/$folder/$target"; fi
  done
  words=""
  if [ -f "Tests/Fuzz/Words/$target.txt" ]; then words="-dict=Tests/Fuzz/Words/$target.txt"; fi
  FUZZ_TARGET=$target "$scratch/fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -rss_limit_mb=2048 -detect_leaks=0 -print_funcs=0 -artifact_prefix="$findings/" \
    $words "$corpus" $kept 2>"$scratch/$target.log" || status=1
  grep -E '^(Done|SUMMARY)' "$scratch/$target.log" || true
  grep -E 'cov:' "$scratch/$target.log" | tail -n 1
done
if [ $status != 0 ]; then echo "something was found: $scratch/*.log"; fi
exit $status
