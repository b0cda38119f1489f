using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>The faults found so far while a playbook is read, in both languages.</summary>
internal sealed class PlaybookFaults
{
    private readonly List<PlaybookError> _errors = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsClean => _errors.Count == 0;

    /// <summary>All faults in the order of the text.</summary>
    public IReadOnlyList<PlaybookError> InOrder() =>
        [.. _errors.OrderBy(error => (error.Mark.Line, error.Mark.Column))];

    public void Add(SourceMark mark, string en, string zh) =>
        _errors.Add(new PlaybookError(mark, new LocalizedText(en, zh)));
}
