namespace CampaignEngine.Silo.Tests.Api.Pay;

/// <summary>Renewed terms of the first dealer, written for the tests of its pay.</summary>
internal sealed class PayLedger(ApiHost host)
{
    private int _terms;

    /// <summary>Terms of a month that an agent renewed, each for this premium.</summary>
    public async Task WonAsync(string month, string? agent, int terms, decimal? premium, string phase = "won")
    {
        for (var term = 0; term < terms; term++)
            await host.World.RunAsync(
                """
                INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, premium, line, agent,
                                      cohort, days_left)
                VALUES ($1, $2, $3, $4::date, $4::date, $5, $6, 'commercial', $7, 'unknown', 0)
                """,
                700_000L + ++_terms, host.World.A.Id, host.World.A.Campaign, DateOnly.Parse(month), phase, premium,
                agent);
    }
}
