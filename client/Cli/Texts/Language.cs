namespace CampaignEngine.Cli.Texts;

/// <summary>The languages that the program speaks.</summary>
internal enum Language
{
    English,
    Chinese,
}

/// <summary>Chooses the language before anything else is read, since help is in it, too.</summary>
internal static class Languages
{
    public const string Option = "--lang";

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>What the command line asks for; otherwise that of the environment, and English in doubt.</summary>
    public static Language Choose(IReadOnlyList<string> args, Func<string, string?> variable) =>
        Of(Asked(args) ?? Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    private static Language Of(string? locale) =>
        locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Option && i + 1 < args.Count)
                return args[i + 1];
            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal))
                return args[i][(Option.Length + 1)..];
        }
        return null;
    }
}
