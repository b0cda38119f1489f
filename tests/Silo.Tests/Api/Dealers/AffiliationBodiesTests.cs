using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Dealers;

public sealed class AffiliationBodiesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Names_are_trimmed_brands_sorted_and_the_day_is_today_unless_said()
    {
        var faults = new Faults();
        var read = AffiliationBodies.Read(
            new AffiliationChange(Group: " 永达 ", Region: " ", Brands: ["MINI", "BMW", "MINI"]), Today, faults);
        Assert.True(faults.IsClean);
        Assert.Equal(new Affiliation(Today, "永达", null, Sequence.Of<string>(["BMW", "MINI"])), read);
    }

    [Fact]
    public async Task What_cannot_be_is_told_by_its_fields()
    {
        var (status, body) = await host.CallAsync(
            await host.TokenAsync(Role.Operator), "PUT", "/api/v1/dealers/A01/affiliation",
            $$"""{"since":"2030-01-01","group":"{{new string('x', 200)}}","brands":["BMW",""]}""");
        Assert.Equal(400, status);
        var errors = JsonDocument.Parse(body).RootElement.GetProperty("errors");
        Assert.Equal(["brands[1]", "group", "since"], errors.EnumerateObject().Select(error => error.Name).Order());
    }
}
