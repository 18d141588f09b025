import type { DemoCompany } from './companies.js';

/** A company that moderators should look at twice. */
export const DOUBTFUL_COMPANY: Pick<DemoCompany, 'name' | 'website' | 'owner' | 'about'> = {
  name: 'Swift Start Office',
  website: 'https://swiftstart.example',
  owner: 'Rex Halloway',
  about: 'Office work from home for everybody.',
};

/** Made-up postings, each with something a rule should find. */
export const DOUBTFUL_POSTINGS: readonly {
  readonly title: string;
  readonly paragraphs: readonly string[];
}[] = [
  {
    title: 'Data entry from home, start today',
    paragraphs: [
      'Type addresses from scanned forms into a sheet. No experience needed, the hours are yours.',
      'Before the first day you pay a registration fee of 45 euro for your starter kit, which you get back after three months.',
    ],
  },
  {
    title: 'Payment assistant, two hours a day',
    paragraphs: [
      'You receive transfers for our customers and pass them on the same day.',
      'Send your bank account number and a copy of your passport by WhatsApp to begin, and do not write through this site.',
    ],
  },
  {
    title: 'RECEPTIONIST WANTED NOW',
    paragraphs: [
      'Greet visitors and take calls at our front desk, Monday to Friday.',
      'We are looking for a young female under 30 with a pleasant appearance.',
    ],
  },
  {
    title: 'Parcel checker at home',
    paragraphs: [
      'Parcels are sent to your flat, you put a new label on them and send them on. 900 pounds a week for ten hours.',
      'Write to swiftstart.jobs@gmail.com today, only three places are left.',
    ],
  },
  {
    title: 'Office manager',
    paragraphs: [
      'We send you a cheque to buy your laptop and printer from our supplier; what is left over you send back to us.',
      'Text our Telegram for the interview, there is no need for a call.',
    ],
  },
  {
    title: 'Team builder, unlimited earnings',
    paragraphs: [
      'Be your own boss: recruit your friends and earn on everybody they recruit. Guaranteed income of 10,000 a month.',
      'You only invest in your first stock of goods.',
    ],
  },
];
