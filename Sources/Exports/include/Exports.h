#ifndef EXPORTS_H
#define EXPORTS_H

#include <stddef.h>

/// One page: what an export of a platform looks like, in YAML.
struct ExportPage {
    /// Such as `tiktok-shop/income.yaml`.
    const char *name;
    const char *text;
    size_t size;
};

/// How many pages there are.
size_t exportPageCount(void);

/// The page at an index from 0; `text` is NULL where there is none.
struct ExportPage exportPage(size_t index);

#endif
