"""Columns of an invented settlement export; each makes its values from random numbers."""

import datetime

TEXT, NUMBER, DATE = "text", "number", "date"

_EPOCH = datetime.date(1899, 12, 30)
_FIRST_DAY = datetime.date(2026, 1, 1)
_DAYS = [_FIRST_DAY + datetime.timedelta(days=day) for day in range(180)]
_SLASHED = [day.strftime("%Y/%m/%d") for day in _DAYS]
SERIALS = {day.isoformat(): str((day - _EPOCH).days) for day in _DAYS}
_ISO = list(SERIALS)
_CLOCK = [f" {s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for s in range(86_400)]

_GOODS = [
    "Cotton T-Shirt", "Phone Case & Strap", "Bình giữ nhiệt", "เสื้อยืดผ้าฝ้าย", "保温杯 500ml",
    "Wireless Earbuds", "Kitchen Scale", "Yoga Mat", "Tas Selempang", "LED Desk Lamp",
]
_COLOURS = ["Black", "White", "Navy Blue", "Hitam", "Đỏ", "米色", "Olive", "Rose"]
_SIZES = ["S", "M", "L", "XL", "One Size"]


def _pick(random, count, choices):
    size = len(choices)
    return [choices[int(random() * size)] for _ in range(count)]


def _number(hundredths):
    """The shortest spelling, as spreadsheet programs write numbers."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _grouped(hundredths):
    return f"{hundredths / 100:,.2f}"


def _goods(index):
    name, colour, size = _GOODS[index % 10], _COLOURS[index // 10 % 8], _SIZES[index // 80 % 5]
    return f"{name} {index:04} (Official Store), {colour}, {size}"


_POSITIVE = [_number(h) for h in range(1, 250_000)]
_FEES = [_number(-h) for h in range(1, 20_000)]
_SPARSE = ["0"] * 6 + [_number(-h) for h in range(100, 104)]
_TEXT_AMOUNTS = [_grouped(h) for h in range(90_000, 130_000)]
_TEXT_FEES = [_grouped(-h) for h in range(1, 9_000)]
_ARTICLES = [str(172_900_000_000_000_000 + index * 7_919_113) for index in range(5_000)]
_NAMES = [_goods(index) for index in range(5_000)]
_CODES = [f"TS-{index:04}-{'BWNHDMOR'[index // 10 % 8]}{index % 5}" for index in range(5_000)]


class Identifiers:
    """Ascending numbers of 18 digits with gaps, as text: no two rows share one."""

    def __init__(self, first):
        self.next = first

    def __call__(self, random, count):
        values = []
        for _ in range(count):
            self.next += 1 + int(random() * 99_000)
            values.append(str(self.next))
        return values


def _picking(choices):
    return lambda random, count: _pick(random, count, choices)


def _moments(random, count):
    return [_SLASHED[int(random() * 180)] + _CLOCK[int(random() * 86_400)] for _ in range(count)]


def settlement():
    """Thirty columns: name, kind, and what gives the values."""
    amounts = [
        ("Total settlement amount", _POSITIVE), ("Total revenue", _POSITIVE),
        ("Subtotal before discounts", _POSITIVE), ("Seller discounts", _FEES),
        ("Platform commission", _FEES), ("Transaction fee", _FEES),
        ("Shipping fee", _FEES), ("Affiliate commission", _SPARSE),
        ("Refund subtotal", _SPARSE), ("Adjustment amount", _SPARSE),
    ]
    texts = [
        ("Customer payment", _TEXT_AMOUNTS), ("Customer refund", _TEXT_FEES),
        ("Platform co-funding", _TEXT_FEES), ("Sales tax", _TEXT_FEES), ("VAT", _TEXT_FEES),
    ]
    states = ["Completed", "Delivered", "Shipped", "Returned", "Partially refunded"]
    types = ["Order", "Order", "Order", "Refund", "Adjustment", "Logistics reimbursement"]
    methods = ["Credit card", "Bank transfer", "Cash on delivery", "Wallet", "Pay later"]
    return [
        ("Order/adjustment ID", TEXT, Identifiers(576_460_000_000_000_000)),
        ("Related order ID", TEXT, Identifiers(288_230_000_000_000_000)),
        ("Statement line ID", TEXT, Identifiers(734_210_000_000_000_000)),
        ("Type", TEXT, _picking(types)),
        ("Order created time", TEXT, _moments),
        ("Order settled date", TEXT, _picking(_SLASHED)),
        ("Paid date", DATE, _picking(_ISO)),
        ("SKU ID", TEXT, _picking(_ARTICLES)),
        ("SKU name", TEXT, _picking(_NAMES)),
        ("Seller SKU", TEXT, _picking(_CODES)),
        ("Status", TEXT, _picking(states)),
        ("Region", TEXT, _picking(["ID", "TH", "VN", "MY", "PH", "SG"])),
        ("Currency", TEXT, _picking(["USD"])),
        ("Quantity", NUMBER, _picking(["1", "1", "1", "2", "3", "5"])),
        *((name, NUMBER, _picking(choices)) for name, choices in amounts),
        *((name, TEXT, _picking(choices)) for name, choices in texts),
        ("Payment method", TEXT, _picking(methods)),
    ]


def orders():
    """Sixty columns: a settlement's thirty, and thirty more of the same kinds."""
    more = [("Buyer " + name, kind, values) for name, kind, values in settlement()]
    return settlement() + more
