using System.Reflection;

namespace CampaignEngine.Silo.Api.Health;

/// <summary>Which build of the program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Its version, with the commit it was built from where the build knew it.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
