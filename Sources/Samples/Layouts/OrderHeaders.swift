/// The headers of the order export, market by market, as this generator's own data: a profile that
/// reads them wrongly must not be able to make the sample wrong in the same way.
enum OrderHeaders {
    /// Thailand, September 2026.
    static let thailand2026 = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | \
        Payment platform discount | Taxes | Order Amount | Order Refund Amount | \
        Created Time | Paid Time | RTS Time | Shipped Time | Delivered Time | \
        Cancelled Time | Cancel By | Cancel Reason | Fulfillment Type | Warehouse Name | \
        Tracking ID | Delivery Option | Shipping Provider Name | Buyer Message | \
        Buyer Username | Recipient | Phone # | Zipcode | Country | Province | District | \
        Districts | Detail Address | Additional address information | Payment Method | \
        Weight(kg) | Product Category | Package ID | Seller Note | Checked Status | \
        Checked Marked by | Order Channel | Creator Handle | Request Tax Invoice | \
        Tax Info - Buyer Tax ID | Tax Info - Type | Tax Info - Full Name of Buyer | \
        Tax Info - Email | Tax Info - Phone Number | Tax Info - Registered Address | \
        Tax Info - Address Type
        """)

    /// Indonesia, November 2024.
    static let indonesia2024 = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | \
        Payment platform discount | Buyer Service Fee | Taxes | Order Amount | \
        Order Refund Amount | Created Time | Paid Time | RTS Time | Shipped Time | \
        Delivered Time | Cancelled Time | Cancel By | Cancel Reason | Fulfillment Type | \
        Warehouse Name | Tracking ID | Delivery Option | Shipping Provider Name | \
        Buyer Message | Buyer Username | Recipient | Phone # | Zipcode | Country | \
        Province | Regency and City | Districts | Villages | Detail Address | \
        Additional address information | Payment Method | Weight(kg) | Product Category | \
        Package ID | Seller Note | Checked Status | Checked Marked by
        """)

    /// Indonesia, October 2026.
    static let indonesia2026 = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | \
        Distance Shipping Fee | Distance Fee | Order Refund Amount | \
        Payment platform discount | Buyer Service Fee | Handling Fee | Shipping Insurance | \
        Item Insurance | Order Amount | Created Time | Paid Time | RTS Time | \
        Shipped Time | Delivered Time | Cancelled Time | Cancel By | Cancel Reason | \
        Fulfillment Type | Warehouse Name | Tracking ID | Delivery Option | \
        Shipping Provider Name | Buyer Message | Buyer Username | Recipient | Phone # | \
        Zipcode | Country | Province | Regency and City | Districts | Villages | \
        Detail Address | Additional address information | Payment Method | Weight(kg) | \
        Product Category | Package ID | Purchase Channel | Seller Note | Checked Status | \
        Checked Marked by | Tokopedia Invoice Number | Order Channel | Creator Handle
        """)

    /// Britain, September 2026, without the columns of the buyer's data.
    static let britain2026 = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | Taxes | \
        Order Amount | Order Refund Amount | Created Time | Paid Time | RTH Time | \
        Shipped Time | Delivered Time | Cancelled Time | Cancel By | Cancel Reason | \
        Fulfillment Type | Delivery Option | Shipping Provider Name | Payment Method | \
        Weight(kg) | Product Category | Checked Status | Product Tax Amount | \
        Product Tax Rate | Shipping Tax Amount | Shipping Tax Rate | Order Channel
        """)

    /// United States.
    static let america = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | \
        Payment platform discount | Retail Delivery Fee | Taxes | Order Amount | \
        Order Refund Amount | Created Time | Paid Time | RTS Time | Shipped Time | \
        Delivered Time | Cancelled Time | Cancel By | Cancel Reason | Fulfillment Type | \
        Warehouse Name | Tracking ID | Delivery Option Type | Delivery Option | \
        Shipping Provider Name | Buyer Message | Buyer Username | Recipient | Phone # | \
        Country | State | City | Zipcode | Detail Address | \
        Additional address information | House Name or Number | Delivery Instruction | \
        Payment Method | Weight(kg) | Product Category | Package ID | Seller Note | \
        Shipping Information
        """)

    /// Vietnam, February 2026.
    static let vietnam2026 = columns(
        """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | \
        Normal or Pre-order | SKU ID | Seller SKU | Product Name | Variation | Quantity | \
        Sku Quantity of return | SKU Unit Original Price | SKU Subtotal Before Discount | \
        SKU Platform Discount | SKU Seller Discount | SKU Subtotal After Discount | \
        Shipping Fee After Discount | Original Shipping Fee | \
        Shipping Fee Seller Discount | Shipping Fee Platform Discount | \
        Payment platform discount | Taxes | Order Amount | Order Refund Amount | \
        Created Time | Paid Time | RTS Time | Shipped Time | Delivered Time | \
        Cancelled Time | Cancel By | Cancel Reason | Fulfillment Type | Warehouse Name | \
        Tracking ID | Delivery Option | Shipping Provider Name | Buyer Message | \
        Buyer Username | Recipient | Phone # | Country | Province | District | Commune | \
        Detail Address | Additional address information | Payment Method | Weight(kg) | \
        Product Category | Package ID | Seller Note | Checked Status | Checked Marked by
        """)

    private static func columns(_ text: String) -> [OrderColumn] {
        SampleText.list(text).compactMap(OrderColumn.init(rawValue:))
    }
}
