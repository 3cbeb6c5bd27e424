package vn.dunghen.intake.portal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses and networks, as {@code 10.1.2.3} or {@code 10.1.0.0/16}. */
final class Networks {

  /** NB: figures only; a name would be looked up. */
  private static final Pattern FIGURES = Pattern.compile("[0-9a-fA-F.:]+(/[0-9]{1,3})?");

  private Networks() {}

  static boolean isOne(String network) {
    if (!FIGURES.matcher(network).matches()) {
      return false;
    }
    try {
      String[] parts = network.split("/");
      int bits = InetAddress.getByName(parts[0]).getAddress().length * Byte.SIZE;
      return parts.length == 1 || Integer.parseInt(parts[1]) <= bits;
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /** Whether the address lies in one of them; any does where none is named. */
  static boolean contain(List<String> networks, String address) {
    return networks.isEmpty() || networks.stream().anyMatch(one -> contains(one, address));
  }

  private static boolean contains(String network, String address) {
    try {
      String[] parts = network.split("/");
      byte[] wanted = InetAddress.getByName(parts[0]).getAddress();
      byte[] given = InetAddress.getByName(address).getAddress();
      if (wanted.length != given.length) {
        return false;
      }
      int bits = parts.length == 1 ? wanted.length * Byte.SIZE : Integer.parseInt(parts[1]);
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if (((wanted[bit / Byte.SIZE] ^ given[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
