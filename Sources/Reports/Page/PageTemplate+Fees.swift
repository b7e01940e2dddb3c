/// The page's parts on incidents and on fees.
extension PageTemplate {
    static let incidents = """
        {{#hasIncidents}}
        <section id="incidents">
        <h2>Incidents: many findings, one cause, one ticket</h2>
        <div class="scroll"><table>
        <thead><tr><th>Severity</th><th>Code</th><th>Store, incident</th><th class="n">Delta</th>
        <th>What happened, and the largest orders</th></tr></thead><tbody>
        {{#incidents}}
        <tr><td><span class="chip {{severity}}">{{severity}}</span></td>
        <td class="id"><a href="#code-{{code}}">{{code}}</a><span class="note">{{component}}</span>
        </td><td>{{stores}}<span class="note"><code>{{id}}</code></span></td>
        <td class="n">{{#amounts}}{{text}}<br>{{/amounts}}</td>
        <td class="wide">{{sentence}}<span class="note">{{largest}}</span></td></tr>
        {{/incidents}}
        </tbody></table></div>
        {{#moreIncidents}}<p class="note">{{.}}</p>{{/moreIncidents}}
        </section>
        {{/hasIncidents}}

        """

    static let fees = """
        {{#fees}}{{#hasTakes}}
        <section id="fees">
        <h2>Fees: what the platforms take</h2>
        <div class="scroll"><table>
        <thead><tr><th>Store</th><th>Orders created</th><th class="n">Settled orders</th>
        <th class="n">Net sales</th><th class="n">Fees</th><th class="n">Take rate</th>
        <th class="n">4 weeks before</th><th class="n">Change in points</th>
        <th class="n">Found wrong, in all</th></tr></thead><tbody>
        {{#takes}}
        <tr><td class="id">{{id}}</td><td class="nowrap">{{days}}</td><td class="n">{{orders}}</td>
        {{#netSales}}{{> amount}}{{/netSales}}{{#fees}}{{> amount}}{{/fees}}
        <td class="n"><b>{{rate}}</b></td><td class="n">{{rateBefore}}</td>
        <td class="n">{{change}}</td>{{#difference}}{{> amount}}{{/difference}}</tr>
        {{/takes}}
        </tbody></table></div>
        {{#moreTakes}}<p class="note">{{.}}</p>{{/moreTakes}}
        <p class="note">Take rate: fees and taxes of the settled orders by their net sales less
        refunds; shipping, advertising and amounts without an order are left out. Each store's part
        below has the rate week by week and every component.</p>
        <h3>The same basket in each store</h3>
        {{#baskets}}
        <p class="note">{{definition}}</p>
        <div class="scroll"><table class="narrow">
        <thead><tr><th>Store</th><th class="n">Net sales of the basket</th>
        <th class="n">Fees in percent</th><th class="n">Fixed fees per order</th>
        <th class="n">Fees on the basket</th>
        <th class="n">of its net sales</th></tr></thead><tbody>
        {{#prices}}
        <tr><td class="id">{{id}}</td>{{#netSales}}{{> amount}}{{/netSales}}
        <td class="n">{{percentage}}</td>
        {{#perOrder}}{{> amount}}{{/perOrder}}{{#cost}}{{> amount}}{{/cost}}
        <td class="n"><b>{{rate}}</b></td></tr>
        {{/prices}}
        </tbody></table></div>
        {{/baskets}}
        </section>
        {{/hasTakes}}{{/fees}}

        """

    static let storeFees = """
        {{#fees}}
        {{#hasWeeks}}
        <h3>Fees in percent of net sales, by the week in which orders were created</h3>
        {{#chart}}{{{.}}}{{/chart}}
        <details class="quiet"><summary>The same as a table</summary>
        <div class="scroll"><table class="narrow"><thead><tr><th>Week of</th>
        <th class="n">Settled orders</th><th class="n">Net sales</th><th class="n">Fees</th>
        <th class="n">Take rate</th></tr></thead><tbody>
        {{#weeks}}
        <tr><td>{{week}}</td><td class="n">{{orders}}</td>{{#netSales}}{{> amount}}{{/netSales}}
        {{#fees}}{{> amount}}{{/fees}}<td class="n">{{rate}}</td></tr>
        {{/weeks}}
        </tbody></table></div></details>
        {{/hasWeeks}}
        {{#hasComponents}}
        <h3>Fees by component</h3>
        <div class="scroll"><table><thead><tr><th>Component</th><th class="n">Entries</th>
        <th class="n">Base</th><th class="n">Charged</th><th class="n">Expected</th>
        <th class="n">Difference</th><th class="n">Rate expected</th>
        <th class="n">Rate charged</th><th>Known from</th></tr></thead><tbody>
        {{#components}}
        <tr><td class="id">{{component}}<span class="note">{{from}}</span></td>
        <td class="n">{{entries}}</td>{{#base}}{{> amount}}{{/base}}
        <td class="n">{{#charged}}{{text}}{{/charged}}</td>
        <td class="n">{{#expected}}{{text}}{{/expected}}</td>
        {{#difference}}{{> amount}}{{/difference}}
        <td class="n">{{rateExpected}}</td><td class="n">{{rateObserved}}</td>
        <td class="nowrap">{{source}}</td></tr>
        {{/components}}
        </tbody></table></div>
        {{#moreComponents}}<p class="note">{{.}}</p>{{/moreComponents}}
        {{/hasComponents}}
        {{/fees}}

        """
}
