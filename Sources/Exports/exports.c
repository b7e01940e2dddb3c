#include "Exports.h"

// Every page of the folders beside this file; a test compares them with the folders.

static const char tiktok_shop_cross_border_statement[] = {
#embed "tiktok-shop/cross-border-statement.yaml"
};

static const char tiktok_shop_income[] = {
#embed "tiktok-shop/income.yaml"
};

static const char tiktok_shop_orders[] = {
#embed "tiktok-shop/orders.yaml"
};

static const char tiktok_shop_statement[] = {
#embed "tiktok-shop/statement.yaml"
};

#define PAGE(file, bytes) {file, bytes, sizeof bytes}

static const struct ExportPage pages[] = {
    PAGE("tiktok-shop/cross-border-statement.yaml", tiktok_shop_cross_border_statement),
    PAGE("tiktok-shop/income.yaml", tiktok_shop_income),
    PAGE("tiktok-shop/orders.yaml", tiktok_shop_orders),
    PAGE("tiktok-shop/statement.yaml", tiktok_shop_statement),
};

size_t exportPageCount(void) { return sizeof pages / sizeof pages[0]; }

struct ExportPage exportPage(size_t index) {
    struct ExportPage none = {NULL, NULL, 0};
    return index < exportPageCount() ? pages[index] : none;
}
