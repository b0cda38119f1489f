using System.Text.Json;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Tests.Campaigns;

/// <summary>Audiences as they are stored, with a <c>Segment</c> and from before there were any.</summary>
public sealed class AudienceTests
{
    [Fact]
    public void A_campaign_that_was_stored_before_segments_takes_everybody_and_holds_nobody_out()
    {
        var stored = JsonSerializer.Deserialize(
            """
            {"name":"spring","playbookId":1,
             "audience":{"dealers":["SH001"],"expiryFrom":"2026-01-01","lines":[]}}
            """,
            GrainJson.Default.Campaign);
        Assert.Equal(
            new Campaign(CampaignPhase.Draft, "spring", 1,
                new Audience(["SH001"], new DateOnly(2026, 1, 1), null, [])), stored);
    }

    // Statements read these names: segment_gap.
    [Fact]
    public void A_segment_survives_and_writes_what_statements_read()
    {
        var segment = new Segment
        {
            Tiers = [Tier.A],
            Cohorts = [Cohort.Gap],
            LostReasons = ["price"],
            CarYearsFrom = 0,
            PremiumTo = 8_000.50m,
            Loan = false,
        };
        var json = JsonSerializer.Serialize(segment, GrainJson.Default.Segment);
        Assert.Equal(
            """{"tiers":["A"],"cohorts":["gap"],"insurers":[],"agents":[],"carYearsFrom":0,"lostReasons":["price"]"""
            + ""","premiumTo":8000.50,"loan":false}""", json);
        Assert.Equal(segment, JsonSerializer.Deserialize(json, GrainJson.Default.Segment));
    }
}
