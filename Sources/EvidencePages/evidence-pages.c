#include "EvidencePages.h"

// Every page beside this file; a test compares them with the folder.

static const char limits_general[] = {
#embed "limits/general.yaml"
};

static const char limits_lazada[] = {
#embed "limits/lazada.yaml"
};

static const char limits_shopee[] = {
#embed "limits/shopee.yaml"
};

static const char limits_tiktok_shop[] = {
#embed "limits/tiktok-shop.yaml"
};

static const char tickets_en[] = {
#embed "tickets/en.yaml"
};

static const char tickets_id[] = {
#embed "tickets/id.yaml"
};

static const char tickets_th[] = {
#embed "tickets/th.yaml"
};

static const char tickets_vi[] = {
#embed "tickets/vi.yaml"
};

static const char tickets_zh[] = {
#embed "tickets/zh.yaml"
};

#define PAGE(file, bytes) {file, bytes, sizeof bytes}

static const struct EvidencePage pages[] = {
    PAGE("limits/general.yaml", limits_general),
    PAGE("limits/lazada.yaml", limits_lazada),
    PAGE("limits/shopee.yaml", limits_shopee),
    PAGE("limits/tiktok-shop.yaml", limits_tiktok_shop),
    PAGE("tickets/en.yaml", tickets_en),
    PAGE("tickets/id.yaml", tickets_id),
    PAGE("tickets/th.yaml", tickets_th),
    PAGE("tickets/vi.yaml", tickets_vi),
    PAGE("tickets/zh.yaml", tickets_zh),
};

size_t evidencePageCount(void) { return sizeof pages / sizeof pages[0]; }

struct EvidencePage evidencePage(size_t index) {
    struct EvidencePage none = {NULL, NULL, 0};
    return index < evidencePageCount() ? pages[index] : none;
}
