using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// The faults found so far while a playbook is read, in both languages; no more than a person mends at once, so that a
/// bad text costs no more than a good one.
/// </summary>
internal sealed class PlaybookFaults
{
    /// <summary>The most faults that are told.</summary>
    public const int Most = 100;

    private readonly List<PlaybookError> _errors = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsClean => _errors.Count == 0;

    /// <summary>Whether some are left out; whoever looks for more may stop.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The faults in the order of the text; a last one when some are left out.</summary>
    public IReadOnlyList<PlaybookError> InOrder()
    {
        var told = _errors.OrderBy(error => (error.Mark.Line, error.Mark.Column)).ToList();
        if (IsFull)
            told.Add(new PlaybookError(told[^1].Mark, new LocalizedText(
                $"there are more faults than these {Most}; mend these first",
                $"错误不止以上 {Most} 处，请先修正这些")));
        return told;
    }

    public void Add(SourceMark mark, string en, string zh) =>
        Add(new PlaybookError(mark, new LocalizedText(en, zh)));

    public void Add(PlaybookError error)
    {
        if (_errors.Count < Most)
            _errors.Add(error);
        else
            IsFull = true;
    }
}
