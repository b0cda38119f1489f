using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Settings;

/// <summary>What the command line names.</summary>
internal sealed record Named(string? Server, string? Token);

/// <summary>The engine to call, and the token for it.</summary>
internal sealed record Target(Uri Server, string? Token)
{
    public const string ServerVariable = "CAMPAIGN_SERVER";
    public const string TokenVariable = "CAMPAIGN_TOKEN";

    /// <summary>The command line goes before the environment, which goes before the configuration.</summary>
    public static Target Choose(Named named, Func<string, string?> variable, Words words)
    {
        var file = ConfigFile.Of(variable);
        var remembered = file.Read();
        var given = named.Server ?? Given(variable(ServerVariable));
        var server = given ?? remembered.Server ?? throw new UsageException(words["say.no-server"]);
        var address = Parse(server, words);
        var token = TokenOf(named, variable) ?? TokenFor(address, remembered);
        return new Target(address, null).With(token, words);
    }

    /// <summary>The token that the command line or the environment gives; not the remembered one.</summary>
    public static string? TokenOf(Named named, Func<string, string?> variable) =>
        named.Token ?? Given(variable(TokenVariable));

    /// <summary>The same engine with a token, without the blanks that shells and files leave around it.</summary>
    public Target With(string? token, Words words) =>
        token?.Trim() is not { } trimmed ? this with { Token = null }
        : HeaderText.IsFit(trimmed) ? this with { Token = trimmed }
        : throw new UsageException(words["say.bad-token"]);

    /// <summary>An http or https address.</summary>
    public static Uri Parse(string text, Words words) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new UsageException(words.Say("say.bad-server", text));

    // A remembered token must not reach another engine just because --server names one.
    private static string? TokenFor(Uri address, Config remembered) =>
        remembered.Server is { } known && Uri.TryCreate(known, UriKind.Absolute, out var home) && home == address
            ? remembered.Token
            : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
