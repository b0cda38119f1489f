using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Security;
using Npgsql;

namespace CampaignEngine.Silo.Startup;

/// <summary>The silo's commands and their options.</summary>
internal static class CommandLine
{
    private const string RealTime = "realtime";

    // A batch in hand may wait for a gateway's answer, and a long list of touches be written, before the process ends.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromMinutes(1);

    private static readonly string Speeds = string.Create(
        CultureInfo.InvariantCulture, $"{RehearsalPace.Slowest:0.#####}-{RehearsalPace.Fastest}");

    private static readonly Option<string?> Ledger = new("--ledger")
    { Description = "Ledger file, CSV or XLSX; the sample by default / 台账文件，默认使用示例" };

    private static readonly Option<string> Playbook = new("--playbook")
    { Description = "Name of the playbook / 跟进方案名称", DefaultValueFactory = _ => "bdc-90" };

    private static readonly Option<string?> Start = new("--start")
    { Description = "First day, YYYY-MM-DD, 00:00 in the dealers' zone / 起始日，门店所在时区零点" };

    private static readonly Option<string?> Speed = new("--speed")
    { Description = "realtime, max, or days per second / 速度：realtime、max 或每秒天数" };

    private static readonly Option<string> Responses = new("--responses")
    { Description = "none or sample: who answers / 客户回应：none 或 sample", DefaultValueFactory = _ => "sample" };

    private static readonly Option<bool> UntilDone = new("--until-done")
    { Description = "End when every term has ended / 全部保单了结后退出" };

    private static readonly Option<string?> Json = new("--json")
    { Description = "Write the summary here at the end / 结束时输出汇总 JSON" };

    private static readonly Option<string?> Touches = new("--touches")
    { Description = "Write one CSV row per touch here at the end / 结束时输出每次触达的 CSV" };

    private static readonly Option<string?> Rejects = new("--rejects")
    { Description = "Write the rejected rows of the ledger here / 输出被拒绝行的 CSV" };

    private static readonly Option<string?> Directory = new("--data")
    { Description = "Keep the private database here / 内置数据库目录" };

    private static readonly Option<string> KeyRole = new("--role")
    {
        Description = "admin or operator: what the new key may do / 新密钥的角色：admin 或 operator",
        DefaultValueFactory = _ => Role.Admin.Name(),
    };

    private static readonly (Option Option, string Message)[] OfRehearsal =
    [
        (Start, "--start sets a rehearsal's clock, and --speed realtime has none; leave out --start or --speed realtime"
            + " / --start 设定演练时钟，--speed realtime 没有演练时钟；请去掉 --start 或 --speed realtime"),
        (Responses, "--responses makes up customers, and at --speed realtime only real ones answer; "
            + "leave out --responses or --speed realtime"
            + " / --responses 用虚拟客户作答，--speed realtime 只有真实客户；请去掉 --responses 或 --speed realtime"),
        (UntilDone, "--until-done would wait for months at --speed realtime; leave out --until-done: "
            + "Ctrl-C ends the run, and --json and --touches are written then"
            + " / --speed realtime 下 --until-done 要等数月；请去掉 --until-done：按 Ctrl-C 结束时会写出 --json 和 --touches"),
    ];

    /// <summary>Runs a command; Ctrl-C and SIGTERM stop it gracefully.</summary>
    public static Task<int> RunAsync(string[] args) =>
        Build().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = LongestGoodbye });

    /// <summary>The root command.</summary>
    public static RootCommand Build() => new("CampaignEngine silo / 续保引擎节点") { Run(), Serve(), Token() };

    private static Command Run()
    {
        var run = new Command("run", "Rehearse a campaign on this machine / 在本机演练一次活动")
        {
            Ledger, Playbook, Start, Speed, Responses, UntilDone, Json, Touches, Rejects,
            ListenOptions.Port, ListenOptions.Address, Directory,
        };
        Responses.AcceptOnlyFromAmong("none", "sample");
        Start.Validators.Add(result => Refuse(result, DayOf(result.GetValueOrDefault<string?>()) is null,
            "--start must be a day such as 2026-01-31, from 2000 to 2100 / 应为 2000 至 2100 年间的日期，例如 2026-01-31"));
        Speed.Validators.Add(result => Refuse(result,
            result.GetValueOrDefault<string?>() is { } text && text != RealTime && RehearsalPace.Parse(text) is null,
            $"--speed must be realtime, max or {Speeds} days per second / 应为 realtime、max 或每秒天数 {Speeds}"));
        run.Validators.Add(RefuseRehearsalAtRealTime);
        run.SetAction((parsed, stop) => Guarded(
            () => RunCommand.RunAsync(OptionsOf(parsed), stop),
            ifStopped: parsed.GetValue(UntilDone) ? RunCommand.NotEnded : 0, stop));
        return run;
    }

    private static Command Serve()
    {
        var serve = new Command("serve", "Serve campaigns on the real clock / 以真实时间运行")
            { ListenOptions.Port, ListenOptions.Address, Directory };
        serve.SetAction((parsed, stop) => Guarded(
            () => ServeCommand.RunAsync(ListenOptions.Of(parsed), parsed.GetValue(Directory), stop),
            ifStopped: 0, stop));
        return serve;
    }

    private static Command Token()
    {
        var token = new Command("token", "Make a key when its token is lost / 令牌遗失时另行创建密钥") { KeyRole, Directory };
        KeyRole.AcceptOnlyFromAmong(Role.Admin.Name(), Role.Operator.Name());
        token.SetAction((parsed, stop) => Guarded(
            () => TokenCommand.RunAsync(
                parsed.GetValue(Directory), RoleNames.Parse(parsed.GetValue(KeyRole))!.Value, stop),
            ifStopped: 0, stop));
        return token;
    }

    private static RunOptions OptionsOf(ParseResult parsed) => new(
        parsed.GetValue(Ledger), parsed.GetValue(Playbook)!, DayOf(parsed.GetValue(Start)),
        PaceOf(parsed.GetValue(Speed)), parsed.GetValue(Responses)!, parsed.GetValue(UntilDone),
        parsed.GetValue(Json), parsed.GetValue(Touches), parsed.GetValue(Rejects),
        ListenOptions.Of(parsed).Port, parsed.GetValue(Directory))
    { Listen = ListenOptions.Of(parsed).Address };

    private static RehearsalPace? PaceOf(string? speed) => speed switch
    {
        null => RehearsalPace.Watchable,
        RealTime => null,
        _ => RehearsalPace.Parse(speed),
    };

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and <= 2100
            ? day
            : null;

    private static void RefuseRehearsalAtRealTime(CommandResult run)
    {
        if (run.GetResult(Speed)?.Tokens is not [{ Value: RealTime }])
            return;
        foreach (var (option, message) in OfRehearsal)
            if (run.GetResult(option) is { Implicit: false })
                run.AddError(message);
    }

    private static void Refuse(OptionResult result, bool isWrong, string message)
    {
        if (isWrong && result.GetValueOrDefault<string?>() is not null)
            result.AddError(message);
    }

    // What an operator can mend is said in a sentence; anything else is a bug and shows itself.
    private static async Task<int> Guarded(Func<Task<int>> run, int ifStopped, CancellationToken stop)
    {
        try
        {
            return await run();
        }
        catch (Exception cause) when (cause is OperatorException or Storage.UnusableDatabaseException)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 2;
        }
        catch (NpgsqlException cause) when (IsOutOfReach(cause))
        {
            await Console.Error.WriteLineAsync(
                $"The database cannot be used: {cause.Message}\n无法使用数据库：{cause.Message}");
            return 2;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ifStopped;
        }
    }

    // No server, no such database, no such user: not what a statement of ours has done.
    private static bool IsOutOfReach(NpgsqlException cause) =>
        cause is not PostgresException { SqlState: var state }
        || state[..2] is "08" or "28" or "3D" or "53" or "57";
}
