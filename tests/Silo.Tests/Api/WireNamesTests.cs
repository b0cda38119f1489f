using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>Clients and grains do not know each other; that they say the same words is proved here.</summary>
public sealed class WireNamesTests
{
    [Fact]
    public void Channels_are_those_of_the_grains() => AssertSame(Stored<Channel>(), Names.Channels);

    [Fact]
    public void Lines_are_those_of_the_grains() => AssertSame(Stored<InsuranceLine>(), Names.Lines);

    [Fact]
    public void Kinds_of_quotes_are_those_of_the_grains() => AssertSame(Stored<QuoteKind>(), Names.QuoteKinds);

    [Fact]
    public void Tiers_are_those_of_the_grains() => AssertSame(Stored<Tier>(), Names.Tiers);

    [Fact]
    public void Dispositions_are_those_of_the_grains()
    {
        AssertSame(Stored<Disposition>(), Names.Dispositions);
        Assert.All(Names.Dispositions, name => Assert.NotNull(DispositionNames.Parse(name)));
    }

    [Fact]
    public void Reasons_to_withdraw_are_those_that_a_person_may_report() => AssertSame(
        Stored<WithdrawalReason>().Where(name => WithdrawalReasonNames.Parse(name) is not null),
        Names.WithdrawalReasons);

    [Fact]
    public void Measures_are_those_of_the_grains() => AssertSame(Stored<Measure>(), Names.Measures);

    [Fact]
    public void Judgements_are_those_of_the_silo() => Assert.Equal(Judgements.All, Names.Judgements);

    [Fact]
    public void Roles_are_those_of_the_silo() => AssertSame(
        Enum.GetValues<Role>().Where(role => role != Role.None).Select(role => role.Name()), Names.Roles);

    private static void AssertSame(IEnumerable<string> ours, IEnumerable<string> wire) =>
        Assert.Equal(ours.Order(StringComparer.Ordinal), wire.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Stored<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToElement(value).GetString()!);
}
