import Money
import Records
import Reports
import TestSupport
import Testing

struct ReportTableTests {
    /// The text of one file of the small report.
    private func text(_ name: String) throws -> String {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(SmallReport.make(), to: folder.path + "/report")
        return try folder.text("report/" + name)
    }

    @Test func `discrepancies.csv has every fact of a finding and is sorted by order`() throws {
        let asOf = try InventedReport.day("2026-11-23")
        let ids = ["1", "2"].map { SmallReport.finding(asOf, order: $0).id }
        #expect(
            try text("discrepancies.csv") == """
                id,code,severity,store,platform,order_id,sku_id,entry_id,statement_id,payout_id,\
                component,expected,actual,delta,currency,occurred_on,claimable,claim_by,status,\
                incident,explanation,sources
                \(ids[0]),fee-mismatch,medium,b-shop,tiktok-shop,1,,,,,payment,-0.75,-0.80,-0.05,\
                GBP,2026-11-20,yes,2026-12-23,open,,"Charged 0.80, expected 0.75.",\
                a.csv!!2;b.xlsx!Order details!9
                \(ids[1]),fee-mismatch,medium,b-shop,tiktok-shop,2,,,,,payment,-0.75,-0.80,-0.05,\
                GBP,2026-11-20,yes,2026-12-23,open,,"Charged 0.80, expected 0.75.",\
                a.csv!!2;b.xlsx!Order details!9

                """)
    }

    @Test(arguments: [
        (
            "orders.csv",
            """
            store,order_id,state,created_on,delivered_on,settled_on,net_sales,settled,revenue,\
            fees,shipping,adjustments,refunds,currency,discrepancies
            b-shop,1,settled,2026-11-13,2026-11-15,2026-11-21,10.00,9.00,10.00,-0.80,-0.20,0.00,\
            0.00,GBP,1
            b-shop,2,missing,2026-11-13,2026-11-15,,10.00,0.00,0.00,0.00,0.00,0.00,0.00,GBP,1

            """
        ),
        (
            "changes.csv",
            """
            change,reason,id,code,severity,store,order_id,component,delta,delta_before,currency,\
            occurred_on,first_seen,since,last_run,closed_by
            new,returned,F-2,fee-mismatch,medium,b-shop,2,payment,-0.05,,GBP,2026-11-03,\
            2026-11-09,2026-11-23,2026-11-16,
            open,changed,F-1,fee-mismatch,medium,b-shop,1,payment,-0.05,-0.04,GBP,2026-11-03,\
            2026-11-09,2026-11-09,2026-11-16,
            closed,new-row,F-3,fee-mismatch,medium,b-shop,3,payment,-0.05,,GBP,2026-11-03,\
            2026-11-09,2026-11-09,2026-11-16,b.xlsx!Income!4

            """
        ),
        (
            "components.csv",
            """
            store,component,currency,entries,charged,base,rate_expected,rate_observed,source,from,\
            expected,difference
            b-shop,payment,GBP,2,-0.80,10.00,0.08,0.08,learned,2026-11-01,-0.75,-0.05
            b-shop,sfp,GBP,3,-1.50,,,,,,,

            """
        ),
        (
            "balances.csv",
            """
            store,date,opening,movement,closing,currency,negative_days,proven
            b-shop,2026-11-22,0.00,-5.00,-5.00,GBP,1,yes

            """
        ),
        (
            "proof.csv",
            """
            store,currency,step,amount,explained,unexplained
            b-shop,GBP,orders,19.95,0.00,0.00
            b-shop,GBP,settled,19.00,-1.00,0.05

            """
        ),
        (
            "coverage.csv",
            """
            store,kind,from,to,files
            b-shop,orders,2026-11-03,2026-11-22,1
            b-shop,settlement,2026-11-14,2026-11-22,2

            """
        ),
        (
            "files.csv",
            """
            store,file,sha256,kind,profile,rows,records,duplicates,ignored,rejected,money_in,\
            money_recorded,period_from,period_to
            b-shop,a.csv,ab12,orders,tiktok-shop/orders,6,2,1,2,1,25.00,20.00,2026-11-03,2026-11-22

            """
        ),
        (
            "rejects.csv",
            """
            store,file,sheet,row,column,text,reason
            b-shop,a.csv,,7,Total,"1.234,5O",not an amount

            """
        ),
    ])
    func `has the columns and rows of the design`(name: String, expected: String) throws {
        #expect(try text(name) == expected)
    }
}
