import Records

/// The page's style sheet; it prints on A4 without loss.
enum PageStyle {
    static let css = base + tables + pictures + severities + print

    private static let base = """
        :root { --ink: #1d2733; --soft: #5b6673; --line: #dde3ea; --wash: #f6f8fa;
          --link: #1f5fa8; --alarm: #b3261e; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1180px; padding: 32px 28px 64px; color: var(--ink);
          background: #fff; font: 14px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue",
          "Noto Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
        h1 { font-size: 26px; line-height: 1.2; margin: 0; font-weight: 650; }
        h2 { font-size: 18px; margin: 40px 0 10px; font-weight: 650; }
        h3 { font-size: 14px; margin: 22px 0 6px; font-weight: 650; }
        p { margin: 6px 0; max-width: 78ch; }
        a { color: var(--link); text-decoration: none; }
        a:hover { text-decoration: underline; }
        code { font: 0.92em/1.4 ui-monospace, "SFMono-Regular", Consolas, "DejaVu Sans Mono",
          monospace; }
        .lead { color: var(--soft); font-size: 16px; margin: 4px 0 0; }
        .soft, .note { color: var(--soft); }
        .note { font-size: 0.9em; }
        nav { margin: 14px 0 0; font-size: 13px; }
        nav a { margin-right: 16px; }
        .need { border-left: 4px solid var(--alarm); background: var(--wash); margin: 8px 0;
          padding: 10px 16px; }
        .need.high { border-left-color: #d48806; }
        .need b { font-size: 1.1em; }
        .need ul, .store ul.steps { margin: 2px 0 0; padding-left: 18px; }
        .calm { border-left: 4px solid #2e7d4f; background: #f2f8f4; padding: 12px 16px; }

        """

    private static let tables = """
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 6px 0; font-size: 13px; }
        table.narrow { width: auto; min-width: 44em; }
        td.reason { white-space: pre-line; }
        th { text-align: left; font-weight: 600; color: var(--soft); vertical-align: bottom;
          border-bottom: 1.5px solid #c4ccd6; padding: 5px 10px 5px 0; }
        td { border-bottom: 1px solid var(--line); padding: 6px 10px 6px 0; vertical-align: top; }
        th.n, td.n { text-align: right; white-space: nowrap; padding-right: 14px; }
        td.id, .nowrap { white-space: nowrap; }
        td.wide { min-width: 26em; }
        td.file { word-break: break-word; }
        tfoot td { font-weight: 600; border-bottom: 0; }
        .minus { color: var(--alarm); }
        .alarm { color: var(--alarm); font-weight: 600; }
        td .note { display: block; word-break: break-word; }
        details { margin: 8px 0; }
        summary { cursor: pointer; }
        .quiet > summary { color: var(--soft); }
        .store { border: 1px solid var(--line); border-radius: 8px; padding: 0 20px;
          margin: 12px 0; }
        .store > summary { padding: 12px 0; font-size: 16px; font-weight: 650; }
        .store > summary .soft { font-weight: 400; font-size: 13px; margin-left: 8px; }
        .store[open] { padding-bottom: 18px; }

        """

    private static let pictures = """
        svg.chart { display: block; width: 100%; max-width: 820px; height: auto; }
        svg text { font-size: 11px; fill: var(--soft); }
        svg text.alarm { fill: var(--alarm); font-weight: 400; }
        svg .line { fill: none; stroke: #2b6cb0; stroke-width: 2; stroke-linejoin: round; }
        svg .end { fill: #2b6cb0; }
        svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .zero { stroke: #8a949f; stroke-width: 1; }
        svg .limit { stroke: var(--alarm); stroke-width: 1; stroke-dasharray: 5 4; }
        svg .freeze { stroke: var(--alarm); stroke-width: 1.5; stroke-dasharray: 2 3; }
        svg .streak { fill: #fbe3e0; }
        svg .covered { fill: #8fb3d9; }
        svg .gap { fill: #fbe3e0; stroke: var(--alarm); stroke-width: 1; }

        """

    private static let severities =
        ".chip { display: inline-block; border-radius: 4px; padding: 0 7px; font-size: 0.92em;"
        + " white-space: nowrap; margin-right: 4px; }\n"
        + Severity.allCases.map { severity in
            ".chip.\(severity.rawValue) { background: \(Palette.css(Palette.fill(severity)));"
                + " color: \(Palette.css(Palette.text(severity))); }\n"
        }.joined()

    private static let print = """
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          body { max-width: none; padding: 0; font-size: 11px; }
          h1 { font-size: 20px; }
          h2 { font-size: 14px; margin-top: 22px; }
          h3 { font-size: 11.5px; margin-top: 14px; }
          .lead { font-size: 12.5px; }
          .store { border: 0; border-top: 1px solid #c4ccd6; border-radius: 0; padding: 0; }
          .store > summary { font-size: 14px; }
          .store + .store { break-before: page; }
          table { font-size: 10.5px; }
          nav { display: none; }
          h2, h3, summary { break-after: avoid; }
          #stores { break-before: page; }
          tr, svg, .need { break-inside: avoid; }
          .chip, .need, .calm, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
