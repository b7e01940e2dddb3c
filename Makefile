# One door for everything: the same on a laptop and in CI.
SWIFT ?= swift
SCRATCH ?= .build
PACKAGES = fonts-noto-cjk fonts-noto-core libcairo2-dev libisal-dev libpango1.0-dev libsqlite3-dev \
  libssl-dev libxlsxwriter-dev libxml2-dev pkg-config zlib1g-dev
BUILD = $(SWIFT) build --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error
TIEOUT = $(SCRATCH)/debug/tieout
WEEKLY = build/weekly
SEED ?= 1
ROUNDS ?= 5
SLOW_ROUNDS ?= 1
ONLY ?=
# One store of each: samples/platforms.
PLATFORMS = "tiktok-shop:ID, shopee:ID, shopee:MY, shopee:TH, shopee:VN, shopee:BR, \
  lazada:TH, lazada:ID, lazada:PH, lazada:VN"
BENCHMARKS = $(SCRATCH)/benchmarks
BENCH = $(SWIFT) build --package-path Benchmarks --scratch-path $(BENCHMARKS)/build && \
  $(BENCHMARKS)/build/debug/benchmarks --tieout $(SCRATCH)/release/tieout \
  --folder $(BENCHMARKS) --seed $(SEED) --rounds $(ROUNDS)
SECONDS ?= 60
TARGET ?= amount csv sheet strings zip

.PHONY: run test check build release format lint docs samples bench bench-weeks bench-stores bench-audit bench-rates bench-evidence torture torture-many fuzz asan deb no-network clean packages

# Runs Tieout on a copy of samples/weekly, because a run moves what it has taken in.
run: build
	@rm -rf $(WEEKLY) && mkdir -p build && cp -r samples/weekly $(WEEKLY)
	@$(TIEOUT) run $(WEEKLY) --as-of 2026-11-23

# The tests look at packs with programs of others, too.
check test: PACKAGES += pngcheck poppler-utils
test: packages
	$(SWIFT) test --scratch-path $(SCRATCH)

# Everything that must hold before a change lands.
check: lint build test no-network
	@git diff --exit-code --stat -- docs reports samples || \
	  { echo "generated files changed: read the difference, then commit it"; exit 1; }

build: packages
	$(BUILD) --product tieout

release: packages
	$(BUILD) -c release --product tieout

format:
	$(SWIFT) format --in-place --recursive Sources Tests Benchmarks Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

# Writes what is generated: checks, components, platforms, help pages, golden reports.
docs: packages
	UPDATE_REPORTS=1 $(SWIFT) test --scratch-path $(SCRATCH) --filter 'Golden|Catalogue|HelpTests|PictureTests' || true
	@git status --short -- docs reports

# Writes samples anew from their seeds: findings, hostile, incidents, platforms and weekly;
# the arithmetic in samples/findings/*/README.md is written by hand and stays.
samples: build
	rm -rf samples/weekly samples/platforms samples/hostile samples/incidents build/findings
	find samples/findings -type f ! -name README.md -delete
	$(TIEOUT) sample --seed 7 --stores 5 --orders 160 --weeks 4 --out samples/weekly
	$(TIEOUT) sample --seed 11 --platform $(PLATFORMS) --stores 10 --orders 40 --weeks 4 \
	  --out samples/platforms
	$(TIEOUT) sample --seed 3 --clean --platform tiktok-shop:ID --stores 2 --orders 150 --weeks 4 \
	  --overcharge 80 --overcharge-days 3 --out samples/incidents
	$(TIEOUT) sample --findings --out build/findings
	cp -r build/findings/. samples/findings/
	$(TIEOUT) sample --hostile --out samples/hostile

# Times Tieout beside other readers (docs/performance.md): some fifteen minutes, on a machine
# that does nothing else. ROUNDS=1 SLOW_ROUNDS=0 ONLY=csv makes it short and leaves the page alone.
bench: PACKAGES += python3-venv unzip
bench: release $(BENCHMARKS)/python.stamp
	$(BENCH) --python $(BENCHMARKS)/python/bin/python --slow-rounds $(SLOW_ROUNDS) --only "$(ONLY)"

# What one more week costs a store of WEEKS weeks with ENTRIES settlement entries, beside the same
# week alone; the history is made once, which takes a while. WEEKS=8 ENTRIES=20000 is a quick look.
WEEKS ?= 156
ENTRIES ?= 2000000
bench-weeks: ROUNDS = 5
bench-weeks: release
	$(BENCH) --only weeks --weeks $(WEEKS) --entries $(ENTRIES)

# What STORES stores of STORE_ENTRIES entries cost at once, beside each of them alone.
STORES ?= 12
STORE_ENTRIES ?= 50000
bench-stores: ROUNDS = 3
bench-stores: release
	$(BENCH) --only stores --stores $(STORES) --entries $(STORE_ENTRIES)

# What the audit of one store of AUDIT_ENTRIES settlement entries costs beside reading them.
AUDIT_ENTRIES ?= 1000000
bench-audit: ROUNDS = 3
bench-audit: release
	$(BENCH) --only audit --entries $(AUDIT_ENTRIES)

# One incident of some 1,900 findings, and what its evidence costs: the run first, then the pack,
# which is timed and proven by its own sums.
EVIDENCE = build/evidence
bench-evidence: release
	rm -rf $(EVIDENCE)
	$(SCRATCH)/release/tieout sample --seed 3 --clean --platform tiktok-shop:TH --stores 1 \
	  --orders 40000 --weeks 4 --overcharge 80 --overcharge-days 3 --out $(EVIDENCE)
	$(SCRATCH)/release/tieout run $(EVIDENCE) --as-of 2026-11-23 --quiet >/dev/null
	time -p $(SCRATCH)/release/tieout evidence $(EVIDENCE) --as-of 2026-11-23 --quiet
	cd $(EVIDENCE)/reports/2026-11-23/evidence/*/ && sha256sum --check --quiet SHA256SUMS && \
	  wc -l orders.csv && ls row-*.png

# Learns the rates of REGIMES invented fee regimes and prints what came out right and what did not
# (docs/performance.md); it fails where a threshold is missed. REGIMES=20 also tells each miss.
REGIMES ?= 200
bench-rates: packages
	$(SWIFT) build -c release --scratch-path $(SCRATCH)/rates --product RateBench
	$(SCRATCH)/rates/release/RateBench $(SEED) $(REGIMES)

# The other readers, in a virtual environment of their own that nothing else uses.
$(BENCHMARKS)/python.stamp: Benchmarks/competitors/requirements.txt | packages
	python3 -m venv $(BENCHMARKS)/python
	$(BENCHMARKS)/python/bin/python -m pip install --quiet --upgrade --requirement $<
	touch $@

# One workspace lives through ROUNDS rounds of kills, stops, faults and slow writers from SEED, or
# through as many as MINUTES hold; then it must be as if nothing had been. SLOW_WRITER=90 begins with
# a file that is written over 90 seconds. BINARY=$(SCRATCH)/debug/tieout tries another build.
MINUTES ?=
SLOW_WRITER ?= 0
BINARY ?= $(SCRATCH)/release/tieout
torture: ROUNDS = 500
torture: $(if $(filter %/release/tieout,$(BINARY)),release,build)
	python3 Tests/Torture/torture.py $(BINARY) --seed $(SEED) --rounds $(ROUNDS) \
	  --slow-writer $(SLOW_WRITER) $(if $(MINUTES),--minutes $(MINUTES))

# Times runs over many small files that came at once: FILES are their numbers.
FILES ?= 2000,20000
torture-many: $(if $(filter %/release/tieout,$(BINARY)),release,build)
	python3 Tests/Torture/many.py $(BINARY) --files $(FILES)

# Looks for bytes that break a law of the readers (Tests/Fuzz): SECONDS for each TARGET.
fuzz: packages
	Tests/Fuzz/fuzz.sh $(SECONDS) $(SCRATCH)-fuzz $(TARGET)

# The tests of all that touches bytes by pointers, under the address sanitizer.
asan: packages
	$(SWIFT) build --build-tests --sanitize=address --scratch-path $(SCRATCH)-asan
	$(SWIFT) test --skip-build --disable-xctest --sanitize=address --scratch-path $(SCRATCH)-asan \
	  --filter 'CSVTests|XLSXTests|MoneyTests|TablesTests|CryptographyTests|IntakeTests'

# A Debian package in build/deb: program with Swift's own libraries inside, units, manual page,
# completions. packaging/verify-deb.sh tries it on a clean Debian.
deb: PACKAGES += binutils dpkg-dev python3
deb: packages
	$(SWIFT) build --scratch-path $(SCRATCH)/static -c release --static-swift-stdlib \
	  --product tieout
	packaging/deb.sh $(SCRATCH)/static/release/tieout build/deb $(SCRATCH)/static/checkouts

# Proves with strace that no command opens a socket.
no-network: PACKAGES += strace
no-network: build
	Tests/NoNetwork/no-network.sh $(TIEOUT) samples/platforms

clean:
	rm -rf $(SCRATCH) $(SCRATCH)-asan $(SCRATCH)-fuzz build

# Debian's packages that the system libraries come from; nothing happens where they are there.
packages:
	@missing=""; for p in $(PACKAGES); do \
	  dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  as=""; [ "$$(id -u)" = 0 ] || as=sudo; \
	  $$as apt-get update -q && DEBIAN_FRONTEND=noninteractive $$as apt-get install -qy $$missing; \
	fi
