using System.Text;
using CampaignEngine.Cli.Running;

namespace CampaignEngine.Cli.Commands;

/// <summary>Reads a text that a person wrote: UTF-8, or what its first bytes name.</summary>
internal static class TextFile
{
    // With its mark, since a text that begins with one would be read leniently otherwise.
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The text; a usage failure when it would come out damaged.</summary>
    public static async Task<string> ReadAsync(Run run, string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllTextAsync(path, Strict, stop);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException(run.Words.Say("say.not-utf8", path));
        }
    }
}
