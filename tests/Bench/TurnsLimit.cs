using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>
/// What the server can do at best: a procedure that takes a thousand due policies at a time and writes the rows of
/// their turns set by set, without sending any to a client or deciding anything.
/// </summary>
internal static class TurnsLimit
{
    // The state after the first text, as the engine writes it; the next alarm falls into the next day, at random.
    public const string Procedure =
        """
        CREATE PROCEDURE bench_turns(batch int, INOUT done bigint) LANGUAGE plpgsql AS $$
        DECLARE
            ids bigint[];
            moment timestamptz := (SELECT now FROM rehearsal_clock);
            mark timestamptz := '-infinity';
            newest timestamptz;
        BEGIN
            done := 0;
            LOOP
                SELECT array_agg(due.policy_id), min(due.wake_at) INTO ids, newest
                FROM (SELECT policy_id, wake_at FROM policy_schedule
                      WHERE wake_at >= mark AND wake_at <= moment
                      ORDER BY wake_at LIMIT batch FOR UPDATE SKIP LOCKED) AS due;
                EXIT WHEN ids IS NULL;
                mark := newest;
                UPDATE policy_schedule
                SET wake_at = moment + interval '13 hours' + random() * interval '11 hours', turn_no = turn_no + 1
                WHERE policy_id = ANY (ids);
                UPDATE policy_state SET turn_no = turn_no + 1, phase = 'contacting',
                    state = replace(replace(state::text, '"scheduled"', '"contacting"'), '"cursors":[]',
                                    '"cursors":[{"d":"2026-04-01"}]')::json
                WHERE policy_id = ANY (ids);
                INSERT INTO journal (policy_id, turn_no, at, message, phase, wake_at, notes)
                SELECT id, 2, moment, 'woken', 'contacting', moment, 'send 0' FROM unnest(ids) AS id;
                INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
                SELECT id, 0, '2026-04-01', 'sms', 'pending', moment FROM unnest(ids) AS id;
                INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at)
                SELECT id, 0, '2026-04-01', 'sms', 'care', moment FROM unnest(ids) AS id;
                INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
                SELECT dealer_id, campaign_id, month, '2026-04-01', '', metric, sum(sign)
                FROM policy_state CROSS JOIN (VALUES ('contacting', 1), ('scheduled', -1)) AS counted (metric, sign)
                WHERE policy_id = ANY (ids)
                GROUP BY dealer_id, campaign_id, month, metric;
                done := done + cardinality(ids);
                COMMIT;
            END LOOP;
        END $$
        """;

    /// <summary>Runs the procedure with the plans of the engine's pool until nothing is due.</summary>
    /// <returns>How many policies it took.</returns>
    public static async Task<long> RunAsync(BenchServer server, string database, int batch, CancellationToken stop)
    {
        await using var connection = await server.OpenAsync(database, stop);
        foreach (var setting in Pool.Engine.Settings)
        {
            var quoted = setting.Replace("=", " = '", StringComparison.Ordinal) + "'";
            await using var command = new NpgsqlCommand($"SET {quoted}", connection);
            await command.ExecuteNonQueryAsync(stop);
        }
        await using var call = new NpgsqlCommand($"CALL bench_turns({batch}, NULL)", connection);
        return (long)(await call.ExecuteScalarAsync(stop))!;
    }
}
