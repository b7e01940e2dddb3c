#include "Exports.h"

// Every page of the folders beside this file; a test compares them with the folders.

static const char lazada_finance_pending[] = {
#embed "lazada/finance-pending.yaml"
};

static const char lazada_finance[] = {
#embed "lazada/finance.yaml"
};

static const char lazada_orders[] = {
#embed "lazada/orders.yaml"
};

static const char lazada_transaction_overview[] = {
#embed "lazada/transaction-overview.yaml"
};

static const char lazada_wallet[] = {
#embed "lazada/wallet.yaml"
};

static const char shopee_ads_bill[] = {
#embed "shopee/ads-bill.yaml"
};

static const char shopee_affiliates[] = {
#embed "shopee/affiliates.yaml"
};

static const char shopee_early_payout[] = {
#embed "shopee/early-payout.yaml"
};

static const char shopee_failed_delivery[] = {
#embed "shopee/failed-delivery.yaml"
};

static const char shopee_income_pending[] = {
#embed "shopee/income-pending.yaml"
};

static const char shopee_income[] = {
#embed "shopee/income.yaml"
};

static const char shopee_orders[] = {
#embed "shopee/orders.yaml"
};

static const char shopee_returns[] = {
#embed "shopee/returns.yaml"
};

static const char shopee_wallet[] = {
#embed "shopee/wallet.yaml"
};

static const char tiktok_shop_cross_border_statement[] = {
#embed "tiktok-shop/cross-border-statement.yaml"
};

static const char tiktok_shop_income[] = {
#embed "tiktok-shop/income.yaml"
};

static const char tiktok_shop_orders[] = {
#embed "tiktok-shop/orders.yaml"
};

static const char tiktok_shop_profit_and_loss[] = {
#embed "tiktok-shop/profit-and-loss.yaml"
};

static const char tiktok_shop_returns[] = {
#embed "tiktok-shop/returns.yaml"
};

static const char tiktok_shop_statement[] = {
#embed "tiktok-shop/statement.yaml"
};

static const char tiktok_shop_unsettled[] = {
#embed "tiktok-shop/unsettled.yaml"
};

#define PAGE(file, bytes) {file, bytes, sizeof bytes}

static const struct ExportPage pages[] = {
    PAGE("lazada/finance-pending.yaml", lazada_finance_pending),
    PAGE("lazada/finance.yaml", lazada_finance),
    PAGE("lazada/orders.yaml", lazada_orders),
    PAGE("lazada/transaction-overview.yaml", lazada_transaction_overview),
    PAGE("lazada/wallet.yaml", lazada_wallet),
    PAGE("shopee/ads-bill.yaml", shopee_ads_bill),
    PAGE("shopee/affiliates.yaml", shopee_affiliates),
    PAGE("shopee/early-payout.yaml", shopee_early_payout),
    PAGE("shopee/failed-delivery.yaml", shopee_failed_delivery),
    PAGE("shopee/income-pending.yaml", shopee_income_pending),
    PAGE("shopee/income.yaml", shopee_income),
    PAGE("shopee/orders.yaml", shopee_orders),
    PAGE("shopee/returns.yaml", shopee_returns),
    PAGE("shopee/wallet.yaml", shopee_wallet),
    PAGE("tiktok-shop/cross-border-statement.yaml", tiktok_shop_cross_border_statement),
    PAGE("tiktok-shop/income.yaml", tiktok_shop_income),
    PAGE("tiktok-shop/orders.yaml", tiktok_shop_orders),
    PAGE("tiktok-shop/profit-and-loss.yaml", tiktok_shop_profit_and_loss),
    PAGE("tiktok-shop/returns.yaml", tiktok_shop_returns),
    PAGE("tiktok-shop/statement.yaml", tiktok_shop_statement),
    PAGE("tiktok-shop/unsettled.yaml", tiktok_shop_unsettled),
};

size_t exportPageCount(void) { return sizeof pages / sizeof pages[0]; }

struct ExportPage exportPage(size_t index) {
    struct ExportPage none = {NULL, NULL, 0};
    return index < exportPageCount() ? pages[index] : none;
}
