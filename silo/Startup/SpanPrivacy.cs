using System.Diagnostics;
using OpenTelemetry;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Takes out of spans what could hold a customer's words: query strings, and the texts of exceptions, which quote
/// values. Stands before every exporter. Statements stay, since they name parameters only.
/// </summary>
internal sealed class SpanPrivacy : BaseProcessor<Activity>
{
    private const string ExceptionMessage = "exception.message";
    private const string ExceptionStack = "exception.stacktrace";
    private const string Withheld = "(withheld)";

    private static readonly string[] Wordy = ["url.query", ExceptionMessage, ExceptionStack];

    // An event cannot be changed once it is added; whoever listens may word it before.
    private readonly ActivityListener _exceptions = new()
    {
        ShouldListenTo = _ => true,
        ExceptionRecorder = (Activity _, Exception cause, ref TagList tags) =>
        {
            tags.Add(ExceptionMessage, Withheld);
            tags.Add(ExceptionStack, cause.StackTrace);
        },
    };

    public SpanPrivacy() => ActivitySource.AddActivityListener(_exceptions);

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var tag in Wordy)
            if (data.GetTagItem(tag) is not null)
                data.SetTag(tag, null);
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _exceptions.Dispose();
        base.Dispose(disposing);
    }
}
