using System.Runtime.CompilerServices;
using System.Text.Json;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Tests.Campaigns;
using CampaignEngine.Grains.Tests.Dealers;
using CampaignEngine.Grains.Tests.Policies;

namespace CampaignEngine.Grains.Tests;

/// <summary>
/// The tables in grains/README.md say of every message and phase whether the grain handles it; so does
/// the code.
/// </summary>
public sealed class ReadmeTests
{
    // Only a month that is over is paid.
    private static readonly DateTimeOffset AfterAll = Samples.At("2026-06-01 09:00");

    [Fact]
    public void The_table_of_policies_is_what_the_code_does()
    {
        var handled = from policy in PolicySamples.States
                      from message in PolicySamples.Messages
                      from instant in PolicySamples.Instants
                      from playbook in (Playbook[])[Samples.Bdc90, Samples.WinBack]
                      let turn = PolicyDecider.Decide(policy, message, Samples.Context(instant, playbook))
                      where turn.Verdict.Kind == VerdictKind.Applied
                      select (message.Name, policy.Phase.Name);
        AssertTable("PolicyDecider", handled);
    }

    [Fact]
    public void The_table_of_campaigns_is_what_the_code_does()
    {
        var handled = from phase in Enum.GetValues<CampaignPhase>()
                      from message in CampaignDeciderTests.Messages
                      let campaign = new Campaign(phase, "spring", 1, Audience.Everybody)
                      where CampaignDecider.Decide(campaign, message).Verdict.Kind == VerdictKind.Applied
                      select (Name(message), Lower(phase));
        AssertTable("CampaignDecider", handled);
    }

    [Fact]
    public void The_table_of_dealers_is_what_the_code_does()
    {
        var handled = from phase in Enum.GetValues<DealerPhase>()
                      from message in DealerDeciderTests.Messages
                      let dealer = new Dealer(phase, "Minhang", Dealer.DefaultZone, DealerSettings.None)
                      where DealerDecider.Decide(dealer, message, AfterAll).Verdict.Kind == VerdictKind.Applied
                      select (Name(message), Lower(phase));
        AssertTable("DealerDecider", handled);
    }

    [Fact]
    public void The_tables_name_every_phase_and_every_message()
    {
        var (messages, phases) = Table("PolicyDecider");
        Assert.Equal(PolicySamples.Messages.Select(message => message.Name).ToHashSet(StringComparer.Ordinal),
            messages.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(PolicySamples.States.Select(state => state.Phase.Name).ToHashSet(StringComparer.Ordinal),
            phases.ToHashSet(StringComparer.Ordinal));
    }

    private static void AssertTable(string grain, IEnumerable<(string Message, string Phase)> handled)
    {
        var (messages, phases) = Table(grain);
        var written = messages.SelectMany(row => phases.Zip(row.Value)
            .Where(cell => cell.Second != "–").Select(cell => $"{row.Key} in {cell.First}"));
        var done = handled.Select(pair => $"{pair.Message} in {pair.Phase}");
        Assert.Equal(done.ToHashSet(StringComparer.Ordinal), written.ToHashSet(StringComparer.Ordinal));
    }

    private static (Dictionary<string, string[]> Messages, string[] Phases) Table(string grain)
    {
        var rows = File.ReadLines(Path.Combine(Folder(), "..", "..", "grains", "README.md"))
            .SkipWhile(line => line != $"## {grain}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        return (rows.Skip(1).ToDictionary(row => row[0], row => row[1..], StringComparer.Ordinal), rows[0][1..]);
    }

    private static string Name<T>(T message) => JsonSerializer.SerializeToElement(message, typeof(T), GrainJson.Default)
        .GetProperty("is").GetString()!;

    private static string Lower<T>(T phase)
        where T : struct, Enum => phase.ToString().ToLowerInvariant();

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
