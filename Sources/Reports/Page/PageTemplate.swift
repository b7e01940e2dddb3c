/// The page's Mustache templates; every text that comes from a file is escaped.
enum PageTemplate {
    static let page =
        "{{% CONTENT_TYPE:\(HTMLEscaping.name)}}" + head + needs + changes + claims + stake
        + incidents + flow + largest + codes + fees
        + storesAndFiles

    /// A cell with an amount.
    static let amount = """
        <td class="n{{#isNegative}} minus{{/isNegative}}">{{text}}</td>
        """

    private static let head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Tieout, as of {{asOf}}</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        <header>
        <h1>Tieout, as of {{asOf}}</h1>
        <p class="lead">{{headline}}</p>
        <nav>{{#changes}}{{#hasRows}}<a href="#changes">Since the last run</a>{{/hasRows}}
        {{/changes}}
        {{#claims}}{{#hasRows}}<a href="#claims">Claims</a>{{/hasRows}}{{/claims}}
        {{#hasFindings}}<a href="#stake">Money at stake</a>{{/hasFindings}}
        {{#hasIncidents}}<a href="#incidents">Incidents</a>{{/hasIncidents}}
        <a href="#flow">Ordered, settled, due</a>{{#hasFindings}}
        <a href="#largest">Largest findings</a><a href="#codes">Findings by code</a>{{/hasFindings}}
        {{#fees}}{{#hasTakes}}<a href="#fees">Fees</a>{{/hasTakes}}{{/fees}}
        {{#hasStores}}<a href="#stores">Store by store</a>{{/hasStores}}
        <a href="#rows">Nothing was lost</a></nav>
        </header>

        """

    private static let need = """
        <div class="need {{level}}"><b><a href="#store-{{id}}">{{id}}</a></b>{{#freezeText}}:
        <span class="alarm">{{.}}</span>{{/freezeText}}
        <ul>{{#steps}}<li>{{.}}</li>{{/steps}}</ul></div>

        """

    private static let needs = """
        <section>
        {{#needs}}
        \(need){{/needs}}
        {{#moreNeedsText}}
        <details class="quiet"><summary>{{.}}</summary>
        {{#moreNeeds}}
        \(need){{/moreNeeds}}
        </details>
        {{/moreNeedsText}}
        {{#isCalm}}
        <p class="calm">No findings. Everything that the files cover agrees.</p>
        {{/isCalm}}
        </section>

        """

    private static let changes = """
        {{#changes}}
        <section id="changes">
        {{#hasRows}}<h2>Since the last run</h2>{{/hasRows}}
        <p class="note">{{sentence}}</p>
        {{#hasRows}}
        <div class="scroll"><table>
        <thead><tr><th>Store</th><th>Last run</th><th class="n">New findings</th>
        <th class="n">Lost by them</th><th class="n">Closed</th><th class="n">Came back</th>
        <th class="n">Found no more</th><th class="n">Still open</th></tr></thead><tbody>
        {{#rows}}
        <tr><td class="id"><a href="#store-{{id}}">{{id}}</a></td><td>{{lastRunOn}}</td>
        <td class="n">{{new}}</td><td class="n">{{lost}}</td><td class="n">{{closed}}</td>
        <td class="n">{{moneyBack}}</td><td class="n">{{dropped}}</td><td class="n">{{open}}</td>
        </tr>
        {{/rows}}
        </tbody></table></div>
        {{#closedText}}
        <details class="quiet"><summary>{{.}}</summary>
        <div class="scroll"><table><thead><tr><th>Code</th><th>Store, order</th>
        <th class="n">Delta</th><th>Open since</th><th>Closed by</th></tr></thead><tbody>
        {{#closed}}
        <tr><td class="id">{{code}}<span class="note">{{component}}</span></td>
        <td class="id">{{store}}<span class="note"><code>{{order}}</code></span></td>
        {{#delta}}{{> amount}}{{/delta}}<td>{{since}}</td><td class="wide">{{cause}}</td></tr>
        {{/closed}}
        </tbody></table></div>
        {{#moreClosed}}<p class="note">{{.}}</p>{{/moreClosed}}
        </details>
        {{/closedText}}
        {{/hasRows}}
        </section>
        {{/changes}}

        """

    private static let claims = """
        {{#claims}}{{#hasRows}}
        <section id="claims">
        <h2>Claims</h2>
        <p class="note">{{sentence}}</p>
        <div class="scroll"><table>
        <thead><tr><th>Store</th><th class="n">Waiting</th><th class="n">Paid</th>
        <th class="n">Lost</th><th class="n">Not filed, run out within a week</th>
        <th>The first on</th></tr></thead><tbody>
        {{#rows}}
        <tr><td class="id"><a href="#store-{{id}}">{{id}}</a></td><td class="n">{{waiting}}</td>
        <td class="n">{{won}}</td><td class="n">{{lost}}</td><td class="n">{{runningOut}}</td>
        <td>{{runsOutOn}}</td></tr>
        {{/rows}}
        </tbody></table></div>
        {{#moreRows}}<p class="note">{{.}}</p>{{/moreRows}}
        </section>
        {{/hasRows}}{{/claims}}

        """

    private static let stake = """
        {{#hasFindings}}
        <section id="stake">
        <h2>Money at stake</h2>
        <div class="scroll"><table>
        <thead><tr><th>Store</th><th class="n">To claim</th><th class="n">Claimed</th>
        <th class="n">At risk of clawback</th>
        <th class="n">Lost, not claimable</th><th class="n">Findings</th><th>Severity</th>
        <th class="n">Balance</th><th>Withdrawals</th></tr></thead>
        <tbody>
        {{#stakeRows}}
        {{> stakeRow}}
        {{/stakeRows}}
        </tbody>
        <tfoot>
        {{#stakeTotals}}
        <tr><td>All stores, {{currency}}</td>{{#toClaim}}{{> amount}}{{/toClaim}}
        {{#claimed}}{{> amount}}{{/claimed}}{{#atRisk}}{{> amount}}{{/atRisk}}
        {{#other}}{{> amount}}{{/other}}<td colspan="4"></td></tr>
        {{/stakeTotals}}
        </tfoot>
        </table></div>
        <p class="note">Each amount counts once. To claim: losses that the platform can be asked
        to pay. Claimed: it was asked, and has not answered. At risk: money that the store has
        and the platform may take back. Currencies are not added to each other.</p>
        </section>
        {{/hasFindings}}

        """

    /// A row of the table of money at stake.
    static let stakeRow = """
        <tr><td class="id"><a href="#store-{{id}}">{{id}}</a></td>
        {{#toClaim}}{{> amount}}{{/toClaim}}{{#claimed}}{{> amount}}{{/claimed}}
        {{#atRisk}}{{> amount}}{{/atRisk}}{{#other}}{{> amount}}{{/other}}
        <td class="n">{{findings}}</td>
        <td class="nowrap">{{#severities}}<span class="chip {{severity}}">{{count}} {{severity}}\
        </span>{{/severities}}</td>{{#balance}}{{> amount}}{{/balance}}
        <td class="nowrap{{#isAlarm}} alarm{{/isAlarm}}">{{withdrawals}}</td></tr>
        """

    private static let flowHead = """
        <thead><tr><th>Store</th><th class="n">Orders</th><th class="n">Net sales ordered</th>
        <th class="n">Settled</th><th class="n">Open orders</th>
        <th class="n">Still due, before fees</th><th class="n">Missing orders</th>
        <th class="n">their net sales</th><th class="n">Unexplained in the proof</th></tr></thead>

        """

    private static let flowRow = """
        <tr><td class="id">{{id}}</td><td class="n">{{orders}}</td>
        {{#ordered}}{{> amount}}{{/ordered}}{{#settled}}{{> amount}}{{/settled}}
        <td class="n">{{open}}</td>{{#stillDue}}{{> amount}}{{/stillDue}}
        <td class="n">{{missingCount}}</td>{{#missing}}{{> amount}}{{/missing}}
        {{#unexplained}}{{> amount}}{{/unexplained}}</tr>

        """

    private static let flow = """
        <section id="flow">
        <h2>Ordered, settled, still due</h2>
        {{#hasLoud}}
        <div class="scroll"><table>
        \(flowHead)<tbody>
        {{#flowRows}}
        \(flowRow){{/flowRows}}
        </tbody></table></div>
        {{/hasLoud}}
        {{#hasQuiet}}
        <details class="quiet"{{^hasLoud}} open{{/hasLoud}}>
        <summary>{{quietCount}}</summary>
        <div class="scroll"><table>
        \(flowHead)<tbody>
        {{#quietRows}}
        \(flowRow){{/quietRows}}
        </tbody></table></div>
        </details>
        {{/hasQuiet}}
        </section>

        """

    private static let finding = """
        <td><span class="chip {{severity}}">{{severity}}</span></td>
        <td class="id"><a href="#code-{{code}}">{{code}}</a><span class="note">{{component}}</span>
        </td><td class="id">{{store}}<span class="note"><code>{{order}}</code></span></td>
        {{#delta}}{{> amount}}{{/delta}}
        <td class="wide">{{explanation}}<span class="note">{{sources}}</span></td>
        """

    private static let findingHead = """
        <thead><tr><th>Severity</th><th>Code</th><th>Store, order</th><th class="n">Delta</th>
        <th>What was found, and where</th></tr></thead>
        """

    private static let largest = """
        {{#hasFindings}}
        <section id="largest">
        <h2>The largest findings</h2>
        <div class="scroll"><table>
        \(findingHead)
        <tbody>
        {{#largest}}
        <tr>\(finding)</tr>
        {{/largest}}
        </tbody></table></div>
        <p class="note">By money; amounts of different currencies are compared by the rates of
        the configuration. All findings are in tieout.xlsx and discrepancies.csv.</p>
        </section>
        {{/hasFindings}}

        """

    private static let stakeCells = """
        <td class="n">{{#amounts}}{{#toClaim}}{{text}}{{/toClaim}}<br>{{/amounts}}</td>
        <td class="n">{{#amounts}}{{#atRisk}}{{text}}{{/atRisk}}<br>{{/amounts}}</td>
        <td class="n">{{#amounts}}{{#other}}{{text}}{{/other}}<br>{{/amounts}}</td>
        """

    private static let codes = """
        {{#hasFindings}}
        <section id="codes">
        <h2>Findings by code</h2>
        <div class="scroll"><table>
        <thead><tr><th>Worst</th><th>Code</th><th class="n">Findings</th><th class="n">To claim</th>
        <th class="n">At risk</th><th class="n">Lost</th><th>What it means, and what to do</th></tr>
        </thead><tbody>
        {{#codes}}
        <tr id="code-{{code}}"><td><span class="chip {{severity}}">{{severity}}</span></td>
        <td class="id">{{code}}</td><td class="n">{{count}}</td>\(stakeCells)
        <td class="wide">{{meaning}}<span class="note">{{advice}}</span></td></tr>
        {{/codes}}
        </tbody></table></div>
        </section>
        {{/hasFindings}}

        """

    /// One store's part.
    static let store = """
        <details class="store" id="store-{{id}}"{{#isOpen}} open{{/isOpen}}>
        <summary>{{id}}<span class="soft">{{place}}</span></summary>
        {{#freezeText}}<p class="alarm">{{.}}</p>{{/freezeText}}
        <ul class="steps">{{#steps}}<li>{{.}}</li>{{/steps}}</ul>
        {{#hasCodes}}
        <h3>Findings</h3>
        <div class="scroll"><table><thead><tr><th>Worst</th><th>Code</th><th class="n">Findings</th>
        <th class="n">To claim</th><th class="n">At risk</th><th class="n">Lost</th></tr></thead>
        <tbody>
        {{#codes}}
        <tr><td><span class="chip {{severity}}">{{severity}}</span></td>
        <td class="id"><a href="#code-{{code}}">{{code}}</a></td><td class="n">{{count}}</td>
        \(stakeCells)</tr>
        {{/codes}}
        </tbody></table></div>
        <h3>The worst of them</h3>
        <div class="scroll"><table>
        \(findingHead)
        <tbody>
        {{#worst}}
        <tr>\(finding)</tr>
        {{/worst}}
        </tbody></table></div>
        {{#moreFindings}}<p class="note">{{.}}</p>{{/moreFindings}}
        {{/hasCodes}}
        \(storeFees)\(storeAccount)\(storeFiles)</details>

        """

    private static let storeAccount = """
        <h3>Balance</h3>
        {{#balanceChart}}{{{.}}}{{/balanceChart}}
        <p class="note">{{balanceNote}}</p>
        <h3>Proof: from orders to payouts</h3>
        <div class="scroll"><table><thead><tr><th>Step</th><th class="n">Amount</th>
        <th class="n">Difference to the step before</th><th class="n">Explained</th>
        <th class="n">Unexplained</th></tr></thead><tbody>
        {{#proof}}
        <tr><td>{{step}}</td>{{#amount}}{{> amount}}{{/amount}}
        {{#difference}}{{> amount}}{{/difference}}{{#explained}}{{> amount}}{{/explained}}
        <td class="n{{^isProven}} alarm{{/isProven}}">{{#unexplained}}{{text}}{{/unexplained}}</td>
        </tr>
        {{/proof}}
        </tbody></table></div>
        <h3>Coverage</h3>
        {{#coverageChart}}{{{.}}}{{/coverageChart}}

        """

    private static let fileCells = """
        {{#rows}}<td class="n">{{total}}</td><td class="n">{{records}}</td>
        <td class="n">{{duplicates}}</td><td class="n">{{ignored}}</td>
        <td class="n">{{rejected}}</td>
        <td class="nowrap{{^addsUp}} alarm{{/addsUp}}">{{verdict}}</td>{{/rows}}
        """

    private static let storeFiles = """
        <h3>Files</h3>
        <div class="scroll"><table><thead><tr><th>File</th><th class="n">Rows</th>
        <th class="n">= records</th><th class="n">+ duplicates</th><th class="n">+ ignored</th>
        <th class="n">+ rejected</th><th></th><th class="n">Money in</th>
        <th class="n">= recorded</th><th class="n">+ not recorded</th></tr></thead><tbody>
        {{#files}}
        <tr><td class="file">{{name}}<span class="note">{{facts}}</span></td>\(fileCells)
        {{#moneyIn}}{{> amount}}{{/moneyIn}}{{#moneyRecorded}}{{> amount}}{{/moneyRecorded}}
        {{#moneyLeft}}{{> amount}}{{/moneyLeft}}</tr>
        {{/files}}
        </tbody></table></div>
        {{#moreFiles}}<p class="note">{{.}}</p>{{/moreFiles}}
        {{#rejects}}
        <p><b>{{source}}</b>, {{column}}: <code>{{text}}</code><br>{{reason}}</p>
        {{/rejects}}
        {{#moreRejects}}<p class="note">{{.}}</p>{{/moreRejects}}

        """

    private static let storesAndFiles = """
        {{#hasStores}}
        <section id="stores">
        <h2>Store by store</h2>
        {{#stores}}
        {{> store}}
        {{/stores}}
        </section>
        {{/hasStores}}
        <section id="rows">
        <h2>Nothing was lost</h2>
        <p>Every row of every file has ended as exactly one of these; files.csv shows it file by
        file.</p>
        <table><thead><tr><th>Files</th><th class="n">Rows</th><th class="n">= records</th>
        <th class="n">+ duplicates</th><th class="n">+ ignored</th><th class="n">+ rejected</th>
        <th></th></tr></thead><tbody>
        {{#rows}}<tr><td>{{files}}</td>{{/rows}}\(fileCells)</tr>
        </tbody></table>
        {{#hasQuarantined}}
        <h3>Files that could not be taken in</h3>
        <table><thead><tr><th>Store</th><th>File</th><th>Reason</th></tr></thead><tbody>
        {{#quarantined}}
        <tr><td class="id">{{store}}</td><td class="file">{{file}}</td>
        <td class="reason">{{reason}}</td></tr>
        {{/quarantined}}
        </tbody></table>
        {{#moreQuarantined}}<p class="note">{{.}}</p>{{/moreQuarantined}}
        {{/hasQuarantined}}
        </section>
        </body>
        </html>

        """
}
