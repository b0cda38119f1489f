namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// How to run the private PostgreSQL: its own directory (used by nothing else, shared by the silos that share
/// the database) and, where wanted, which programs, which further settings and where to report progress.
/// </summary>
internal sealed record EmbeddedPostgresOptions(string DataDirectory)
{
    /// <summary>Environment variable that forces one source: <c>system</c> or <c>npm</c>.</summary>
    internal const string SourceVariable = "CAMPAIGN_EMBEDDED_POSTGRES";

    /// <summary>Which programs to use; the environment's word by default.</summary>
    internal BinarySource Source { get; init; } = FromEnvironment();

    /// <summary>
    /// Folder with the package.json that pins the npm package; by default the nearest <c>deploy/</c>.
    /// </summary>
    internal string? DeployDirectory { get; init; }

    /// <summary>Lines added to postgresql.conf, such as <c>fsync = off</c> in tests.</summary>
    internal IReadOnlyList<string> ExtraSettings { get; init; } = [];

    /// <summary>Hears one line at each slow step (installing, creating), in English.</summary>
    internal Action<string> Say { get; init; } = static _ => { };

    /// <summary>Clock of all waiting.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    private static BinarySource FromEnvironment() =>
        Environment.GetEnvironmentVariable(SourceVariable) switch
        {
            null or "" => BinarySource.Any,
            "system" => BinarySource.System,
            "npm" => BinarySource.Npm,
            var other => throw new UnusableDatabaseException(
                $"{SourceVariable} is '{other}'; it must be 'system' or 'npm', or unset.",
                $"{SourceVariable} 的值为“{other}”；只能为 system、npm 或不设置。"),
        };
}
