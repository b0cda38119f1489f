namespace CampaignEngine.Sdk;

/// <summary>Where the engine is and how patient to be with it.</summary>
public sealed record CampaignClientOptions
{
    /// <summary>Address of a silo, or of what stands before the silos; a path in it is kept.</summary>
    public required Uri Server { get; init; }

    /// <summary>The secret of a key; null to call only what needs none.</summary>
    public string? Token { get; init; }

    /// <summary>How often a call is made again after 429, 503 or a lost connection, 0 to 20.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Wait before the first repeat; it doubles with each, and each is scattered at random.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait before a repeat, also when the server asks for more.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one try may take, apart from imports, downloads and live progress; infinite is allowed.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long a silent live connection counts as lost; the server is heard every 15 s.</summary>
    public TimeSpan LiveSilence { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Measures waits and patience.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
