namespace CampaignEngine.Client.Tests;

/// <summary>What the wire says of reports.</summary>
internal static class ReportSamples
{
    public const string Running =
        """
        {"id":4,"kind":"ledger","format":"xlsx","language":"zh","dealer":{"code":"SH001","name":"浦东店"},
         "first":"2026-03-01","last":"2026-05-31","state":"running","rows":1200,"rowsOf":3000,"createdBy":"ops",
         "createdAt":"2026-03-02T00:00:00+00:00","expiresAt":"2026-04-01T00:00:00+00:00"}
        """;

    public const string Done =
        """
        {"id":4,"kind":"ledger","format":"xlsx","language":"zh","first":"2026-03-01","last":"2026-05-31",
         "state":"done","rows":3000,"rowsOf":3000,"fileName":"续保台账 2026-03_2026-05.xlsx","bytes":7,"createdBy":"ops",
         "createdAt":"2026-03-02T00:00:00+00:00","finishedAt":"2026-03-02T00:01:00+00:00",
         "expiresAt":"2026-04-01T00:00:00+00:00"}
        """;

    public const string Failed =
        """
        {"id":4,"kind":"daily-list","format":"csv","language":"en","first":"2026-03-02","last":"2026-03-02",
         "state":"failed","rows":0,"error":{"en":"Ask again.","zh":"请重试。"},"createdBy":"ops",
         "createdAt":"2026-03-02T00:00:00+00:00","finishedAt":"2026-03-02T00:01:00+00:00",
         "expiresAt":"2026-04-01T00:00:00+00:00"}
        """;
}
