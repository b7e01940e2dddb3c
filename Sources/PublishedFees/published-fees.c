#include "PublishedFees.h"

// Every page beside this file; a test compares them with the folder.

static const char lazada[] = {
#embed "lazada.yaml"
};

static const char shopee[] = {
#embed "shopee.yaml"
};

static const char tiktok_shop[] = {
#embed "tiktok-shop.yaml"
};

#define PAGE(file, bytes) {file, bytes, sizeof bytes}

static const struct FeePage pages[] = {
    PAGE("lazada.yaml", lazada),
    PAGE("shopee.yaml", shopee),
    PAGE("tiktok-shop.yaml", tiktok_shop),
};

size_t feePageCount(void) { return sizeof pages / sizeof pages[0]; }

struct FeePage feePage(size_t index) {
    struct FeePage none = {NULL, NULL, 0};
    return index < feePageCount() ? pages[index] : none;
}
