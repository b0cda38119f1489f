using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text;
using CampaignEngine.Wire;

namespace CampaignEngine.Bench;

/// <summary>
/// The subscribers, in a process of their own: readers, who note when a mark arrives, and sleepers, who ask and then
/// read nothing.
/// </summary>
internal static class LiveCrowd
{
    /// <summary>The command that such a process runs.</summary>
    public const string Command = "crowd";

    /// <summary>What it says when everybody is connected and every reader has its first totals.</summary>
    public const string Ready = "ready";

    /// <summary>Written in place of a dealer for somebody who sleeps.</summary>
    public const string Sleeper = "sleeper";

    private const int SmallBuffer = 4096;

    private static readonly byte[] MarkedCampaign = Encoding.UTF8.GetBytes($"{{\"id\":{LiveMarks.Campaign},");
    private static readonly byte[] Planned = "\"planned\":"u8.ToArray();

    /// <summary>
    /// Takes lines of who follows and its token from its input, up to an empty one, and follows until the input ends;
    /// then writes who saw which mark when.
    /// </summary>
    public static async Task RunAsync(Uri address, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromMinutes(1) });
        var seen = new ConcurrentQueue<string>();
        var (first, readers, sleepers) = (new List<Task>(), new List<Task>(), new List<Socket>());
        while (await Console.In.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            var (who, token) = line.Split(' ') is [var left, var right] ? (left, right) : throw new FormatException();
            if (who == Sleeper)
                sleepers.Add(await AskAndSleepAsync(address, token, stop));
            else
            {
                var connected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                first.Add(connected.Task);
                readers.Add(ReadAsync(client, new Uri(address, Routes.Live), who, token, connected, seen, end.Token));
            }
        }
        await await Task.WhenAny(Task.WhenAll(first), Task.WhenAll(readers));
        Console.WriteLine(Ready);
        // The console reads while it blocks its thread.
        await Task.Run(Console.In.ReadToEnd, stop);
        await end.CancelAsync();
        await Task.WhenAll(readers);
        sleepers.ForEach(sleeper => sleeper.Dispose());
        Console.Write(string.Join('\n', seen));
    }

    private static async Task ReadAsync(
        HttpClient client, Uri live, string who, string token, TaskCompletionSource connected,
        ConcurrentQueue<string> seen, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, live);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            answer.EnsureSuccessStatusCode();
            var events = SseParser.Create(await answer.Content.ReadAsStreamAsync(stop), (_, data) => MarksIn(data));
            await foreach (var item in events.EnumerateAsync(stop))
            {
                if (item.EventType == LiveEvents.Progress)
                    connected.TrySetResult();
                if (item.Data is { } marks)
                    seen.Enqueue(string.Create(
                        CultureInfo.InvariantCulture, $"{who} {marks} {DateTime.UtcNow.Ticks}"));
            }
            throw new InvalidOperationException($"The stream of {who} ended.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    // Found without reading the rest: what a subscriber's own program costs is not measured.
    private static long? MarksIn(ReadOnlySpan<byte> json)
    {
        var campaign = json.IndexOf(MarkedCampaign);
        if (campaign < 0)
            return null;
        var rest = json[campaign..];
        rest = rest[(rest.IndexOf(Planned) + Planned.Length)..];
        return long.Parse(rest[..rest.IndexOfAny((byte)',', (byte)'}')], CultureInfo.InvariantCulture);
    }

    private static async Task<Socket> AskAndSleepAsync(Uri address, string token, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBuffer };
        await socket.ConnectAsync(address.Host, address.Port, stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {Routes.Live} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n"), stop);
        return socket;
    }
}
