namespace CampaignEngine.Silo.Playbooks;

/// <summary>A playbook that comes with the product.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Yaml">Its text; the comment at its top names the sources of its numbers.</param>
internal sealed record ShippedPlaybook(string Name, string Yaml);

/// <summary>The playbooks that come with the product, the default first.</summary>
internal static class ShippedPlaybooks
{
    /// <summary>The playbook used when none is named.</summary>
    public const string Default = "bdc-90";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ShippedPlaybook> All { get; } =
    [
        .. ((string[])[
            Default, "repair-shop-60-45-30", "specialist-2-months", "trade-45-33-30", "multichannel-60", "winback-360",
            "first-maintenance-30-15-3"])
            .Select(name => new ShippedPlaybook(name, Load(name))),
    ];

    private static string Load(string name)
    {
        var resource = $"CampaignEngine.Silo.Playbooks.Shipped.{name}.yaml";
        using var stream = typeof(ShippedPlaybooks).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks its playbook {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
