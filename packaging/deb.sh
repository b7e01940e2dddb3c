#!/bin/sh
# Packs a program that was built into a Debian package.
#
# usage: packaging/deb.sh PROGRAM FOLDER
# Writes FOLDER/tieout_<version>_<architecture>.deb.
set -eu

program=$1
out=$2
here=$(dirname "$0")
version=$("$program" --version)
architecture=$(dpkg --print-architecture)
# The same commit gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH

mkdir -p "$out"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
tree=$root/tree

install -D -m 755 "$program" "$tree/usr/bin/tieout"
strip --strip-unneeded "$tree/usr/bin/tieout"
for unit in "$here"/*.service "$here"/*.timer; do
  install -D -m 644 "$unit" "$tree/lib/systemd/system/$(basename "$unit")"
done

mkdir -p "$tree/usr/share/man/man1" "$tree/usr/share/bash-completion/completions" \
  "$tree/usr/share/zsh/vendor-completions" "$tree/usr/share/fish/vendor_completions.d" \
  "$tree/usr/share/doc/tieout"
"$program" --experimental-dump-help | python3 "$here/manpage.py" "$version" \
  | gzip -9n > "$tree/usr/share/man/man1/tieout.1.gz"
"$program" --generate-completion-script bash > "$tree/usr/share/bash-completion/completions/tieout"
"$program" --generate-completion-script zsh > "$tree/usr/share/zsh/vendor-completions/_tieout"
"$program" --generate-completion-script fish \
  > "$tree/usr/share/fish/vendor_completions.d/tieout.fish"
gzip -9n < "$here/../CHANGELOG.md" > "$tree/usr/share/doc/tieout/changelog.gz"
install -m 644 "$here"/../docs/*.md "$tree/usr/share/doc/tieout/"

# What the program is linked with, as the packages that hold it.
mkdir -p "$root/debian"
printf 'Source: tieout\n\nPackage: tieout\nArchitecture: any\n' > "$root/debian/control"
depends=$(cd "$root" && dpkg-shlibdeps -O "$tree/usr/bin/tieout" | sed -n 's/^shlibs:Depends=//p')

mkdir -p "$tree/DEBIAN"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: tieout
Version: $version
Architecture: $architecture
Maintainer: The Tieout maintainers <tieout@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f 1)
Depends: $depends, passwd
Recommends: fonts-noto-core, fonts-noto-cjk
Section: utils
Priority: optional
Description: proves that what a marketplace pays agrees with what was sold
 Tieout reads the order and settlement files that marketplaces export, proves
 each payout to the last unit of money, and names what does not agree.
CONTROL
for script in postinst prerm postrm; do
  install -m 755 "$here/debian/$script" "$tree/DEBIAN/$script"
done

find "$tree" -type d -exec chmod 755 {} +
find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference \
  --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$tree" "$out/tieout_${version}_$architecture.deb"
