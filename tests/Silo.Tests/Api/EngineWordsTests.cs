using System.Reflection;
using System.Text.Json.Serialization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>Whatever the engine may name to people has a word in the glossary.</summary>
public sealed class EngineWordsTests
{
    public static TheoryData<string, IReadOnlyList<string>> Named { get; } = new()
    {
        { "phase", Kinds<Phase>() },
        { "message", Kinds<PolicyMessage>() },
        { "campaignPhase", Members<CampaignPhase>() },
        { "dealerPhase", Members<DealerPhase>() },
        { "status", Members<TouchStatus>() },
        { "channel", Members<Channel>() },
        { "line", Members<InsuranceLine>() },
        { "line", AnchorNames.CaseLines },
        { "anchor", Members<Anchor>() },
        { "anchor", ["first", "last"] },
        { "leftOut", [CasePreview.NoPhone] },
        { "tier", Enum.GetNames<Tier>() },
        { "rule", Members<Disposition>() },
        { "rule", Members<WithdrawalReason>() },
        { "rule", Members<QuoteKind>() },
        { "rule", Members<PauseCause>() },
        { "goal", GoalsOfPlaybooks() },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_name_of_the_engine_has_a_word(string list, IReadOnlyList<string> names)
    {
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => Glossary.Find(list, name) is null);
    }

    private static string[] Kinds<T>() =>
    [
        .. typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .Select(kind => (string)kind.TypeDiscriminator!),
    ];

    private static string[] Members<T>()
        where T : struct, Enum =>
    [
        .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(member => member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{member} has no name on the wire.")),
    ];

    private static string[] GoalsOfPlaybooks() =>
    [
        .. ShippedPlaybooks.All.SelectMany(shipped => PlaybookYaml.Read(shipped.Yaml).Playbook!.Touches)
            .Select(touch => touch.Goal).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
