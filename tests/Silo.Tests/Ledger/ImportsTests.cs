using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>Ledgers on their way into the database, through <see cref="Imports"/> and
/// <see cref="ChunkMerge"/>.</summary>
public sealed class ImportsTests : IAsyncLifetime
{
    private const string Header = "dealer_code,policy_no,plate,phone,expiry_date,premium\n";
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.LaunchAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_ledger_imported_twice_changes_nothing()
    {
        var ledger = EngineHost.Ledger("2026-07-15", 50) + "SH001,沪A00007,13900000007,2026-07-15,1\n";
        var first = await _engine.ImportAsync(ledger);
        var before = await SnapshotAsync();
        var second = await _engine.ImportAsync(ledger);
        Assert.Equal("50 added 0 changed 0 unchanged 1 rejected 50 enrolled", await CountsAsync(first));
        Assert.Equal("0 added 0 changed 50 unchanged 1 rejected 0 enrolled", await CountsAsync(second));
        Assert.Equal(before, await SnapshotAsync());
    }

    [Fact]
    public async Task A_second_row_for_a_term_is_rejected_with_the_line_of_the_first()
    {
        var id = await _engine.ImportAsync(
            Header + "SH001,P1,沪A00001,13900000001,2026-07-15,1\nSH001,P2,沪A00001,13900000001,2026-07-20,1\n");
        Assert.Equal(
            "3 expiry_date duplicate_row Line 2 of this file is about the same term; keep the right one.",
            await RejectAsync(id));
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
    }

    [Fact]
    public async Task A_corrected_expiry_plans_all_that_lies_ahead_anew()
    {
        await _engine.ImportAsync(Header + "SH001,P1,沪A00001,13900000001,2026-07-15,1\n");
        await _engine.WakeForFirstTextAsync();
        var id = await _engine.ImportAsync(Header + "SH001,P1,沪A00001,13900000001,2026-08-10,1\n");
        Assert.Equal("0 added 1 changed 0 unchanged 0 rejected 0 enrolled", await CountsAsync(id));
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch"));
        Assert.Equal("2026-05-12", await _engine.ScalarAsync<string>(
            "SELECT to_char(wake_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') FROM policy_schedule"));
        await _engine.AssertTotalsAsync();
    }

    [Theory]
    [InlineData("2026-05-16", 6)]
    [InlineData("2026-04-02", 16)]
    public async Task A_late_start_records_what_it_missed_and_fires_nothing(string expiry, int missed)
    {
        await _engine.ImportAsync(Header + $"SH001,P1,沪A00001,13900000001,{expiry},1\n");
        Assert.Equal((long)missed, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE status = 'suppressed' AND rule = 'missed'"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_term_that_is_over_is_rejected_and_one_that_ends_today_is_not()
    {
        var id = await _engine.ImportAsync(Header
            + "SH001,P1,沪A00001,13900000001,2026-03-29,1\nSH001,P2,沪A00002,13900000002,2026-04-01,1\n");
        Assert.StartsWith("2 expiry_date expiry_past", await RejectAsync(id), StringComparison.Ordinal);
        await _engine.SetClockAsync("2026-04-01 20:00");
        await _engine.WakeAllAsync();
        Assert.Equal("lost", await _engine.ScalarAsync<string>("SELECT phase FROM policy_state"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_bounded_import_reaches_only_its_own_dealers()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var own = await _engine.ScalarAsync<int>("SELECT id FROM dealer");
        var id = await _engine.ImportAsync(Header
            + "SH001,P8,沪A00008,13900000008,2026-07-15,1\nSH002,P9,沪A00009,13900000009,2026-07-15,1\n", [own]);
        Assert.StartsWith("3 dealer_code dealer_not_yours", await RejectAsync(id), StringComparison.Ordinal);
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM dealer"));
    }

    [Fact]
    public async Task A_refusal_that_stands_silences_new_terms_of_the_same_phone()
    {
        await _engine.ImportAsync(Header + "SH001,P1,沪A00001,13900000001,2026-07-15,1\n");
        var policy = await _engine.ScalarAsync<long>("SELECT id FROM policy");
        await _engine.Part<Silo.Alarms.OptOuts>()
            .RefuseAsync(policy, Grains.Channel.Sms, "test", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await _engine.ImportAsync(Header + "SH002,P2,沪A00002,13900000001,2026-07-15,1\n");
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE silenced = 1"));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_with_its_reason()
    {
        var id = await _engine.ImportAsync("colour,taste\nred,sweet\n");
        Assert.Equal("refused", await _engine.ScalarAsync<string>($"SELECT state FROM import_job WHERE id = {id}"));
        Assert.NotEmpty(await _engine.ScalarAsync<string>($"SELECT error_zh FROM import_job WHERE id = {id}"));
    }

    [Fact]
    public async Task Terms_that_the_server_refuses_are_left_behind_and_the_ledger_is_merged()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await _engine.ExecuteAsync(
            "ALTER TABLE policy_state ADD CONSTRAINT refused CHECK (policy_id NOT IN (2, 7)) NOT VALID");
        var id = await _engine.ImportAsync(EngineHost.Ledger("2026-07-20", 8));

        Assert.Equal("3 added 5 changed 0 unchanged 0 rejected 2 enrolled", await CountsAsync(id));
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT policy_id FROM parked_policy"));
        Assert.Equal("1 3 4 5", await _engine.ScalarAsync<string>(
            "SELECT string_agg(policy_id::text, ' ' ORDER BY policy_id) FROM journal WHERE message = 'facts-changed'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Columns_that_were_not_read_are_told_once_and_reject_nothing()
    {
        var id = await _engine.ImportAsync(
            "dealer_code,plate,phone,expiry_date,颜色\nSH001,沪A00001,13900000001,2026-07-15,红\n");
        Assert.Equal("1 added 0 changed 0 unchanged 0 rejected 1 enrolled", await CountsAsync(id));
        Assert.Equal(
            "0  columns_not_read Columns that nobody knows were not read: 颜色. The rows stand without them.",
            await RejectAsync(id));
    }

    [Fact]
    public async Task Two_policies_of_one_line_become_two_terms_and_the_file_again_changes_nothing()
    {
        const string Wide = "dealer_code,plate,phone,商业险到期日,交强险到期日,商业险保费,交强险保费\n"
            + "SH001,沪A00001,13900000001,2026-07-15,2026-04-30,3000,950\nSH001,沪A00002,13900000002,2026-07-16,,2000,\n";
        var id = await _engine.ImportAsync(Wide);
        Assert.Equal("3 added 0 changed 0 unchanged 0 rejected 3 enrolled", await CountsAsync(id));
        Assert.Equal("commercial 3000.00, compulsory 950.00, commercial 2000.00", await _engine.ScalarAsync<string>(
            "SELECT string_agg(concat_ws(' ', line, premium), ', ' ORDER BY import_line, line) FROM policy"));
        Assert.Equal("0 added 0 changed 3 unchanged 0 rejected 0 enrolled",
            await CountsAsync(await _engine.ImportAsync(Wide)));
        var changed = Wide.Replace("2026-04-30", "2026-05-10", StringComparison.Ordinal);
        Assert.Equal("0 added 1 changed 2 unchanged 0 rejected 0 enrolled",
            await CountsAsync(await _engine.ImportAsync(changed)));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_field_that_nobody_can_read_is_noted_with_its_line_and_leaves_what_is_known()
    {
        var sound = Header + "SH001,P1,沪A00001,13900000001,2026-07-15,950\n";
        await _engine.ImportAsync(sound);
        var id = await _engine.ImportAsync(sound.Replace(",950", ",面议", StringComparison.Ordinal));
        Assert.Equal("0 added 0 changed 1 unchanged 0 rejected 0 enrolled", await CountsAsync(id));
        Assert.StartsWith("2 premium premium_unreadable", await RejectAsync(id), StringComparison.Ordinal);
        Assert.Equal("t 1", await _engine.ScalarAsync<string>(
            $"SELECT concat_ws(' ', import_reject.noted, import_job.noted) FROM import_job JOIN import_reject ON true"
            + $" WHERE import_id = import_job.id AND import_job.id = {id}"));
        Assert.Equal(950m, await _engine.ScalarAsync<decimal>("SELECT premium FROM policy"));
    }

    [Fact]
    public async Task A_consent_that_nobody_can_read_silences_the_channel()
    {
        const string Asked = "dealer_code,plate,phone,expiry_date,consent_sms\nSH001,沪A00001,13900000001,2026-07-15,";
        await _engine.ImportAsync(Asked + "是\n");
        Assert.Equal((short)0, await _engine.ScalarAsync<short>("SELECT silenced::smallint FROM policy_state"));
        await _engine.ImportAsync(Asked + "随缘\n");
        Assert.False(await _engine.ScalarAsync<bool>("SELECT consent_sms FROM policy"));
    }

    [Fact]
    public async Task Only_the_first_ledger_of_a_book_founds_the_dealers_that_it_names()
    {
        await SendAsync("SH001,,沪A00001,13900000001,2026-07-15,1");
        var id = await SendAsync(
            "SH001,,沪A00002,13900000002,2026-07-15,1\nSH0O1,,沪A00003,13900000003,2026-07-15,1");
        Assert.StartsWith("3 dealer_code dealer_unknown", await RejectAsync(id), StringComparison.Ordinal);
        Assert.Equal((1L, 2L), (await _engine.ScalarAsync<long>("SELECT count(*) FROM dealer"),
            await _engine.ScalarAsync<long>("SELECT count(*) FROM policy")));

        async Task<long> SendAsync(string rows)
        {
            using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + rows));
            var import = await _engine.Part<Imports>().AcceptAsync(
                body, new Arrival("ledger.csv", null, "test"), CancellationToken.None);
            await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
            return import;
        }
    }

    [Fact]
    public async Task A_ledger_of_one_dealer_need_not_name_it()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var own = await _engine.ScalarAsync<int>("SELECT id FROM dealer");
        var id = await _engine.ImportAsync("plate,phone,expiry_date\n沪A00008,13900000008,2026-07-15\n", [own]);
        Assert.Equal("1 added 0 changed 0 unchanged 0 rejected 1 enrolled", await CountsAsync(id));
        id = await _engine.ImportAsync("plate,phone,expiry_date\n沪A00009,13900000009,2026-07-15\n");
        Assert.Equal("refused", await _engine.ScalarAsync<string>($"SELECT state FROM import_job WHERE id = {id}"));
    }

    private Task<string> SnapshotAsync() => _engine.ScalarAsync<string>(
        """
        SELECT md5(string_agg(
            concat_ws('|', policy.*::text, policy_state.*::text, policy_schedule.*::text), '' ORDER BY policy.id))
        FROM policy
        JOIN policy_state ON policy_state.policy_id = id
        JOIN policy_schedule ON policy_schedule.policy_id = id
        """);

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        $"""
         SELECT format('%s added %s changed %s unchanged %s rejected %s enrolled',
                       added, changed, unchanged, rejected, enrolled)
         FROM import_job WHERE id = {id}
         """);

    private Task<string> RejectAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', line, field, code, reason_en) FROM import_reject WHERE import_id = {id}");
}
