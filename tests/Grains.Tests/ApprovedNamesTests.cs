using System.Runtime.CompilerServices;
using System.Text.Json;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests;

/// <summary>The names in stored JSON may be added to, never changed: old rows are read by them.</summary>
public sealed class ApprovedNamesTests
{
    private const string Approved = "ApprovedNames.txt";

    [Fact]
    public void The_persisted_names_are_the_approved_ones()
    {
        var actual = string.Join('\n', Names()) + "\n";
        var file = Path.Combine(Folder(), Approved);
        if (Environment.GetEnvironmentVariable("APPROVE_NAMES") == "1")
            File.WriteAllText(file, actual);
        Assert.True(actual == File.ReadAllText(file).ReplaceLineEndings("\n"), $"""
            The names in stored JSON differ from tests/Grains.Tests/{Approved}. Rows already stored have the old
            names, so only add. If the change is meant, run this test once with APPROVE_NAMES=1 and commit the
            file. Now:
            {actual}
            """);
    }

    private static List<string> Names()
    {
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in (Type[])[typeof(Policy), typeof(PolicyMessage), typeof(PolicyEffect), typeof(Campaign),
            typeof(CampaignMessage), typeof(CampaignEffect), typeof(OrderPlace),
            typeof(Dealer), typeof(DealerEntry), typeof(DealerSettings), typeof(DealerMessage), typeof(DealerEffect),
            typeof(ColumnMemory), typeof(PayPlans), typeof(StaffingAssumptions)])
            Collect(root, seen);
        return [.. seen.Values];
    }

    private static void Collect(Type type, SortedDictionary<string, string> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>))
            type = type.GetGenericArguments()[0];
        if (type.Assembly != typeof(GrainJson).Assembly || !seen.TryAdd(NameOf(type), ""))
            return;
        seen[NameOf(type)] = type.IsEnum
            ? $"{NameOf(type)}: {string.Join(", ", EnumNames(type))}"
            : Describe(type, seen);
    }

    private static string Describe(Type type, SortedDictionary<string, string> seen)
    {
        var info = GrainJson.Default.GetTypeInfo(type)
            ?? throw new InvalidOperationException($"{type} is not persisted.");
        foreach (var derived in info.PolymorphismOptions?.DerivedTypes ?? [])
            Collect(derived.DerivedType, seen);
        var stored = info.Properties.Where(property => property.Get is not null).ToList();
        foreach (var property in stored)
            Collect(property.PropertyType, seen);
        IEnumerable<string> names = info.PolymorphismOptions is { } union
            ? union.DerivedTypes.Select(derived => $"{union.TypeDiscriminatorPropertyName}={derived.TypeDiscriminator}")
            : stored.Select(property => property.Name);
        return $"{NameOf(type)}: {string.Join(", ", names.Order(StringComparer.Ordinal))}".TrimEnd();
    }

    private static IEnumerable<string> EnumNames(Type type) => Enum.GetValues(type).Cast<object>()
        .Select(value => JsonSerializer.Serialize(value, type, GrainJson.Default).Trim('"'));

    private static string NameOf(Type type) =>
        type.DeclaringType is { } union ? $"{union.Name}.{type.Name}" : type.Name;

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
