extension OrderColumn {
    /// What the green second row of the workbook says of the column; spelling errors are the
    /// platform's own.
    var explanation: String {
        switch self {
        case .orderID: "Platform unique order ID."
        case .orderStatus: "Current order status."
        case .cancelationReturnType:
            "The filed to explain the order is in cancellation or in return/refund."
        case .skuID: "Platform SKU ID."
        case .sellerSKU: "Seller sku input by the seller in the product system."
        case .productName: "Platform product name."
        case .variation: "Platform SKU variation"
        case .quantity: "SKU sold quantity in the order."
        case .returnedQuantity: "SKU returned quantity in the order."
        case .unitPrice: "1 SKU original price."
        case .beforeDiscount: "It equals to SKU Unit Original Price * Sku Quantity."
        case .platformDiscount: "Total platform discount in this SKU ID."
        case .sellerDiscount: "Total seller discount in this SKU ID."
        case .afterDiscount:
            "It equals SKU Subtotal Before Discount - SKU Platform Discount - SKU Seller Discount."
        case .shippingFeeAfterDiscount:
            "It equals to Original Shipping Fee - Shipping Fee Seller Discount - Shipping "
                + "Fee Platform Discount."
        case .originalShippingFee: "The order's original shipping fee."
        case .shippingFeeSellerDiscount: "The order's  shipping fee discount from the seller."
        case .shippingFeePlatformDiscount: "The order's  shipping fee discount from the platform."
        case .paymentPlatformDiscount:
            "The discount provided by a third-party payment platform, which the buyer used "
                + "to place the order."
        case .orderAmount: "Order total amount paid by the buyer."
        case .orderRefundAmount: "Order total refund amount of all returned SKUs."
        case .createdTime: "Order created time."
        case .paidTime: "Order paid time."
        case .readyToShipTime: "The time when the seller clicks 'arrange shipment'."
        case .shippedTime: "The time when the order status changes to In Transit."
        case .deliveredTime: "The time when the order status changes to Delivered."
        case .cancelledTime: "The time when the order status changes to Cancelled."
        case .cancelBy: "The order is cancelled by whom."
        case .cancelReason: "The order cancel reason."
        case .trackingID: "The order's tracking number."
        case .deliveryOption: "The order's delivery option."
        case .shippingProviderName: "The order's shipping provider name."
        case .paymentMethod: "The order's payment method."
        case .productCategory: "SKU's product category."
        case .packageID: "The order's Package ID"
        default: ""
        }
    }
}
