using System.CommandLine;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The options by which the sender of a ledger says how it is to be taken.</summary>
internal sealed class AnswerSymbols(SymbolKit symbols)
{
    private const string Take = "take";
    private const string Leave = "leave";

    private readonly Option<string[]> _map = symbols.Each("map");
    private readonly Option<string?> _dealer = symbols.Option<string?>("dealer-of-rows", "dealer");
    private readonly Option<string?> _sheet = symbols.Option<string?>("sheet");
    private readonly Option<string?> _hidden = symbols.Among("hidden-rows", [Take, Leave]);
    private readonly Option<bool> _found = symbols.Option<bool>("found-dealers");
    private readonly Option<bool> _takeOver = symbols.Option<bool>("take-over");
    private readonly Option<string?> _book = symbols.Option<string?>("book");

    public IEnumerable<Symbol> All => [_book, _map, _dealer, _sheet, _hidden, _found, _takeOver];

    /// <summary>What the file is about; null when nothing is said.</summary>
    public string? BookOf(Run run) => run.Value(_book);

    /// <summary>What is said; null when nothing is.</summary>
    public ImportAnswers? Read(Run run)
    {
        var said = new ImportAnswers(
            ColumnsOf(run), run.Value(_dealer), run.Value(_sheet),
            run.Value(_hidden) is { } hidden ? hidden == Take : null, run.Value(_found) ? true : null,
            run.Value(_book), run.Value(_takeOver) ? true : null);
        return said == new ImportAnswers() ? null : said;
    }

    /// <summary>What is said now over what was said before; another sheet, or another book, has other
    /// columns.</summary>
    public static ImportAnswers Merge(ImportAnswers before, ImportAnswers now)
    {
        var columns = (now.Sheet ?? before.Sheet, now.Book ?? before.Book) == (before.Sheet, before.Book)
            ? new Dictionary<string, string>(before.Columns ?? new Dictionary<string, string>())
            : [];
        foreach (var (header, field) in now.Columns ?? new Dictionary<string, string>())
            columns[header] = field;
        return new ImportAnswers(
            columns, now.Dealer ?? before.Dealer, now.Sheet ?? before.Sheet,
            now.TakesHiddenRows ?? before.TakesHiddenRows, now.FoundsDealers ?? before.FoundsDealers,
            now.Book ?? before.Book, now.TakesOver ?? before.TakesOver);
    }

    // A header may hold the sign itself, a field's name does not.
    private Dictionary<string, string>? ColumnsOf(Run run)
    {
        var said = run.Value(_map) ?? [];
        if (said.Length == 0)
            return null;
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in said)
        {
            var sign = one.LastIndexOf('=');
            if (sign < 1 || sign == one.Length - 1)
                throw new UsageException(run.Words.Say("say.bad-map", one));
            columns[one[..sign].Trim()] = one[(sign + 1)..].Trim();
        }
        return columns;
    }
}
