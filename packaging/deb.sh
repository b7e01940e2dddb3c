#!/bin/sh
# Packs a program that was built into a Debian package.
#
# usage: packaging/deb.sh PROGRAM FOLDER [CHECKOUTS]
# CHECKOUTS holds the sources of the libraries that are linked in; their licences go along.
# Writes FOLDER/tieout_<version>_<architecture>.deb.
set -eu

program=$1
out=$2
checkouts=${3:-.build/checkouts}
here=$(dirname "$0")
version=$("$program" --version)
architecture=$(dpkg --print-architecture)
# The same commit gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH

maintainer="The Tieout maintainers <tieout@localhost>"

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
# It is read by a shell and not run.
"$program" --generate-completion-script bash | sed '1{/^#!/d;}' \
  > "$tree/usr/share/bash-completion/completions/tieout"
"$program" --generate-completion-script zsh > "$tree/usr/share/zsh/vendor-completions/_tieout"
"$program" --generate-completion-script fish \
  > "$tree/usr/share/fish/vendor_completions.d/tieout.fish"
printf 'tieout (%s) unstable; urgency=medium\n\n  * What is new stands in CHANGELOG.md.\n\n -- %s  %s\n' \
  "$version" "$maintainer" "$(date -uRd "@$SOURCE_DATE_EPOCH")" \
  | gzip -9n > "$tree/usr/share/doc/tieout/changelog.gz"
install -m 644 "$here"/../docs/*.md "$here/../CHANGELOG.md" "$tree/usr/share/doc/tieout/"

# What is linked in asks for its licence to go along.
swift=$(readlink -f "$(command -v swift)")
{
  echo "Tieout: copyright of the Tieout maintainers. Linked in are the libraries below."
  for licence in "$checkouts"/*/LICENSE* "$checkouts"/*/NOTICE* \
    "${swift%/bin/*}/share/swift/LICENSE.txt"; do
    [ -f "$licence" ] || continue
    printf '\n\n==== %s\n\n' "$(basename "$(dirname "$licence")")"
    cat "$licence"
  done
} > "$tree/usr/share/doc/tieout/copyright"

# What the program is linked with, as the packages that hold it.
mkdir -p "$root/debian"
printf 'Source: tieout\n\nPackage: tieout\nArchitecture: any\n' > "$root/debian/control"
depends=$(cd "$root" && dpkg-shlibdeps -O "$tree/usr/bin/tieout" | sed -n 's/^shlibs:Depends=//p')

mkdir -p "$tree/DEBIAN"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: tieout
Version: $version
Architecture: $architecture
Maintainer: $maintainer
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
