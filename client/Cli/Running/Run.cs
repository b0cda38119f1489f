using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Cli.Commands;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Settings;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Sdk;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Running;

/// <summary>One command that is being carried out: its values, its client, and where its answer goes.</summary>
internal sealed class Run(ParseResult parse, Words words, Surroundings around, GlobalOptions global) : IDisposable
{
    private CampaignClient? _client;
    private IAnsiConsole? _console;

    public Words Words => words;

    public Surroundings Around => around;

    public bool IsJson => parse.GetValue(global.Json);

    /// <summary>What the program will tell the shell.</summary>
    public int ExitCode { get; set; } = ExitCodes.Done;

    /// <summary>The engine; a usage failure when nobody said where it is.</summary>
    public CampaignClient Client => _client ??= Keyed(Connect(Target));

    /// <summary>Where the command line, the environment and the configuration say the engine is.</summary>
    public Target Target => Settings.Target.Choose(Named, around.Variable, words);

    /// <summary>Whether the command line or the environment gives a token.</summary>
    public bool IsTokenNamed => Settings.Target.TokenOf(Named, around.Variable) is not null;

    public IAnsiConsole Console => _console ??= Consoles.On(around);

    public T? Value<T>(Option<T> option) => parse.GetValue(option);

    public T Value<T>(Argument<T> argument) => parse.GetValue(argument)!;

    /// <summary>A client of a target; this run disposes of it only when it is its own.</summary>
    public CampaignClient Connect(Target target)
    {
        var options = new CampaignClientOptions { Server = target.Server, Token = target.Token, Clock = around.Clock };
        return around.Http is { } http ? new CampaignClient(http, options) : new CampaignClient(options);
    }

    /// <summary>Shows an answer: as it came for machines, as a view for people.</summary>
    public void Show<T>(T answer, JsonTypeInfo<T> shape, Func<T, Words, IRenderable> view)
    {
        if (IsJson)
            around.Output.WriteLine(WireJson.Of(answer, shape));
        else
            Console.Write(view(answer, words));
    }

    /// <summary>Shows the part of a list that was asked for, and how to get the rest.</summary>
    public async Task ShowAsync<T>(
        PagedList<T> list, JsonTypeInfo<Page<T>> shape, Func<IReadOnlyList<T>, Words, IRenderable> view,
        CancellationToken stop)
    {
        var part = parse.GetValue(global.All)
            ? new Page<T>(await list.ToListAsync(stop))
            : await list.PartAsync(new PartAsk(parse.GetValue(global.Limit), parse.GetValue(global.After)), stop);
        Show(part, shape, (page, _) => view(page.Items, words));
        if (!IsJson && part.Next is { } next)
            Say("say.more", next);
    }

    /// <summary>Tells people a sentence; machines get answers only.</summary>
    public void Say(string key, params object[] values)
    {
        if (!IsJson)
            around.Output.WriteLine(Words.Plain(words.Say(key, values)));
    }

    public void Dispose() => _client?.Dispose();

    private Named Named => new(parse.GetValue(global.Server), parse.GetValue(global.Token));

    private CampaignClient Keyed(CampaignClient client) =>
        parse.GetValue(global.Key) is { } key ? client.WithKey(key) : client;
}
