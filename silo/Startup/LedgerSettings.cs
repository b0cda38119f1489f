using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CampaignEngine.Silo.Startup;

/// <summary>The headers of a group's own ledgers, in a file that the environment names.</summary>
internal static class LedgerSettings
{
    private const string Headers = "CAMPAIGN_LEDGER_HEADERS";

    /// <summary>All headers that are known.</summary>
    public static HeaderWords Read() => Read(Environment.GetEnvironmentVariable);

    /// <summary>All headers that are known, with those of the file that a variable names.</summary>
    public static HeaderWords Read(Func<string, string?> variable) =>
        variable(Headers) is { Length: > 0 } path ? new HeaderWords(Own(path)) : HeaderWords.Shipped;

    private static Dictionary<LedgerColumn, string[]> Own(string path)
    {
        var own = new Dictionary<LedgerColumn, string[]>();
        foreach (var (name, words) in Parsed(path))
            own[ColumnNames.Find(name) ?? throw Wrong(
                $"names the column '{name}', which is none of: {Known}", $"其中的列“{name}”不在以下列之中：{Known}")] = words;
        return own;
    }

    private static Dictionary<string, string[]> Parsed(string path)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>?>(File.ReadAllText(path))
                ?? [];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"names '{path}', which cannot be read", $"所指的文件“{path}”无法读取");
        }
        catch (YamlException cause)
        {
            throw Wrong(
                $"cannot be understood at line {cause.Start.Line}: a line per column is expected, such as "
                    + "phone: [客户热线, hotline]",
                $"第 {cause.Start.Line} 行无法识别：每列写一行，例如 phone: [客户热线, hotline]");
        }
    }

    private static string Known => string.Join(", ", Enum.GetValues<LedgerColumn>().Select(ColumnNames.En));

    private static OperatorException Wrong(string english, string chinese) =>
        new($"{Headers} cannot be used: its file {english}.", $"{Headers} 设置有误：{chinese}。");
}
