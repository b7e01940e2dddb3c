#ifndef EVIDENCE_PAGES_H
#define EVIDENCE_PAGES_H

#include <stddef.h>

/// One page: what is known of a platform's claims, or a ticket's texts in a language, in YAML.
struct EvidencePage {
    /// Such as `limits/shopee.yaml` or `tickets/en.yaml`.
    const char *name;
    const char *text;
    size_t size;
};

/// How many pages there are.
size_t evidencePageCount(void);

/// The page at an index from 0; `text` is NULL where there is none.
struct EvidencePage evidencePage(size_t index);

#endif
