import { DEMO_CUSTOMERS, demoCustomers as words } from '@/shared/messages/demo-customers.ts';
import { Button } from '@/shared/ui/button.tsx';
import styles from './demo-customers.module.css';

type DemoCustomersProps = { onChoose: (customer: { email: string; password: string }) => void };

/** Who can be signed in as where the services are simulated. */
export default function DemoCustomers({ onChoose }: DemoCustomersProps) {
  return (
    <section className={styles['demo']} aria-labelledby="demo-customers">
      <h2 id="demo-customers">{words.title}</h2>
      <p>{words.text}</p>
      <ul>
        {DEMO_CUSTOMERS.map((customer) => (
          <li key={customer.email}>
            <span>
              {customer.email}
              <br />
              <code>{customer.password}</code>
            </span>
            <Button onClick={() => onChoose(customer)} aria-label={words.use(customer.name)}>
              {customer.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
