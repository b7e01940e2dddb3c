"""Python with polars imported and nothing read: what every polars row holds besides reading."""

import polars

print(polars.__name__)
