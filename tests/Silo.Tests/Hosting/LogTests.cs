using System.Reflection;
using System.Text.RegularExpressions;
using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed partial class LogTests
{
    private static readonly string[] Personal = ["name", "owner", "phone", "plate", "vin", "text"];

    private static List<LoggerMessageAttribute> Events => [.. typeof(Log)
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
        .OfType<LoggerMessageAttribute>()];

    [Fact]
    public void Every_event_has_an_id_of_its_own()
    {
        Assert.True(Events.Count > 5);
        Assert.Equal(Events.Count, Events.Select(one => one.EventId).Distinct().Count());
    }

    [Fact]
    public void No_event_takes_a_name_phone_or_plate() => Assert.All(Events, one => Assert.DoesNotContain(
        Hole().Matches(one.Message).Select(hole => hole.Groups["hole"].Value.ToLowerInvariant()),
        value => Personal.Contains(value, StringComparer.Ordinal)));

    [GeneratedRegex("{(?<hole>[A-Za-z]+)}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
