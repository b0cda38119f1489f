namespace CampaignEngine.Cli.Running;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The engine says no, or there is nothing by that name.</summary>
    public const int Refused = 1;

    /// <summary>The command cannot be carried out as written.</summary>
    public const int Usage = 2;

    /// <summary>No answer came.</summary>
    public const int Unreachable = 3;

    /// <summary>Interrupted from the keyboard, as shells count it.</summary>
    public const int Interrupted = 130;
}
