#ifndef PUBLISHED_FEES_H
#define PUBLISHED_FEES_H

#include <stddef.h>

/// One page: what a platform publishes of its fees, in YAML.
struct FeePage {
    /// Such as `tiktok-shop.yaml`.
    const char *name;
    const char *text;
    size_t size;
};

/// How many pages there are.
size_t feePageCount(void);

/// The page at an index from 0; `text` is NULL where there is none.
struct FeePage feePage(size_t index);

#endif
