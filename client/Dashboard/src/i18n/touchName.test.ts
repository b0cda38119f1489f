import { describe, expect, it } from 'vitest';
import { touchNameOf } from './touchName';

describe('touchNameOf', () => {
  it.each([
    ['call-60', 'Call, 60 days before expiry', '到期前60天电话'],
    ['sms-1', 'SMS, 1 day before expiry', '到期前1天短信'],
    ['call-0', 'Call, on the day of expiry', '到期当天电话'],
    ['wecom--1', 'WeCom, 1 day after expiry', '到期后1天企业微信'],
    ['robot--30', 'Robot call, 30 days after expiry', '到期后30天机器人电话'],
    ['sms-first-30', 'SMS, 30 days before the first maintenance', '首次保养前30天短信'],
    ['call-first+0', 'Call, on the day of the first maintenance', '首次保养当天电话'],
    ['call-last+361', 'Call, 361 days after the last maintenance', '上次保养后361天电话'],
    ['appointment-1', 'Agreed call', '约定电话'],
    ['appointment-2', 'Agreed call 2', '第2次约定电话'],
    ['step-3', 'Touch 4 of the playbook', '跟进方案第4次触达'],
  ])('tells %s by its channel and day', (name, english, chinese) => {
    expect([touchNameOf(name, 'en'), touchNameOf(name, 'zh')]).toEqual([english, chinese]);
  });

  it.each(['fax-60', 'call-birthday+3', 'call-soon', 'call', ''])('shows %j as it came', (name) => {
    expect(touchNameOf(name, 'zh')).toBe(name);
  });
});
