extension TikTokShop {
    /// The sheets of the income workbook beside `Order details`.
    static let incomeSheets: SheetTable = {
        var sheets = SheetTable(
            """
            reports: Reports | Laporan | Báo cáo | รายงาน | 报告 | Summary
            explanation: Fees explanation | Fee explanation | Penjelasan tentang biaya \
            | Giải thích về phí | คำอธิบายค่าธรรมเนียม
            reserves: Reserve Details
            """)
        sheets.wallet = ColumnTable(
            walletColumns,
            translations: [(.thai, thaiWalletColumns), (.indonesian, "type: Jenis transaksi")])
        sheets.walletRequired = [
            "type", "reference-id", "requested-date", "wallet-amount",
            "wallet-state",
        ]
        sheets.walletKinds = WordTable(
            """
            earnings: Earnings
            withdrawal: Withdrawal
            ads: GMV Pay Deduction
            """)
        sheets.walletStates = WordTable(
            """
            transferred: Transferred
            in-process: In Process | Processing
            failed: Failed
            """)
        return sheets
    }()

    /// The sheet `Withdrawal records`, whose values stay English in every language.
    private static let walletColumns = """
        field type: Type | Transaction type
        field reference-id: Reference ID
        field requested-date: Request time | Request time (UTC)
        field wallet-amount: Amount
        field wallet-state: Status
        field succeeded-date: Success time | Success time (UTC)
        personal: Bank account
        """

    private static let thaiWalletColumns = """
        type: ประเภทธุรกรรม
        reference-id: ID อ้างอิง
        requested-date: เวลาส่งคำขอ
        wallet-amount: จำนวน
        wallet-state: สถานะ
        succeeded-date: เวลาที่สำเร็จ
        personal: บัญชีธนาคาร
        """
}
