using System.Text.Json;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>Parameters as <see cref="ChurnDecider"/> sets them. Source: 001 rows 1-50, 1-53.</summary>
public sealed class ChurnParametersTests
{
    internal static readonly ChurnParameters Cheap = new(800m, 2m, 0m, 5, 12);

    private static readonly DateTimeOffset Now = Samples.At("2026-03-02 09:00");

    private static readonly Dealer Minhang =
        new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    [Fact]
    public void What_is_set_holds_and_the_change_tells_who_when_and_why()
    {
        var set = Decide(Minhang, Cheap);
        Assert.Equal(Verdict.Applied, set.Verdict);
        Assert.Equal(Cheap, set.State.Settings.ChurnParameters);
        Assert.Equal(
            [new ChurnEdit(Now, "王经理", "Own books", ChurnParameters.Usual, Cheap)], set.State.Settings.ChurnEdits);
        Assert.Equal(Verdict.Ignored("nothing-to-do"), Decide(set.State, Cheap).Verdict);
    }

    [Fact]
    public void They_are_the_money_and_the_rule_of_lost_customers()
    {
        Assert.Equal(new LostMoney(-20_000m, -9_000m), ChurnParameters.Usual.Worth.LostWith(1));
        Assert.Equal(new LostMoney(-1_600m, 0m), Cheap.Worth.LostWith(1));
        Assert.Equal(LostRule.Usual with { WarrantyYears = 5 }, Cheap.Rule);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_cannot_be_meant_is_refused(ChurnParameters parameters, string path)
    {
        Assert.Equal([path], parameters.Check().Select(fault => fault.Path));
        Assert.Equal(Verdict.Refused("churn-unsound"), Decide(Minhang, parameters).Verdict);
    }

    [Fact]
    public void A_share_of_nothing_survives_storage() => Assert.Equal(Cheap, JsonSerializer.Deserialize(
        JsonSerializer.Serialize(Cheap, GrainJson.Default.ChurnParameters), GrainJson.Default.ChurnParameters));

    public static TheoryData<ChurnParameters, string> Faulty { get; } = new()
    {
        { Cheap with { Ticket = -1 }, "ticket" },
        { Cheap with { VisitsPerYear = 101 }, "visitsPerYear" },
        { Cheap with { GrossShare = 1.01m }, "grossShare" },
        { Cheap with { WarrantyYears = 0 }, "warrantyYears" },
        { Cheap with { AgreedSteering = -1 }, "agreedSteering" },
    };

    private static Turn<Dealer, DealerEffect> Decide(Dealer dealer, ChurnParameters parameters) =>
        DealerDecider.Decide(dealer, new DealerMessage.ChurnSet(parameters, "王经理", "Own books"), Now);
}
